// Judith, who cares for her father Mr Bell, whom nobody has assessed yet: from her own assessment
// to her own support plan with its budget, which she agrees. What is hers stands apart from his.
import { Keying } from './keying.mjs';
import { checkPage } from './page_checks.mjs';
import { expect, expectText, follow, mainText, pathOf, run, signIn } from './visit.mjs';

const theCase = '/cases/D-1001';
const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', day: 'numeric', month: 'numeric', year: 'numeric',
});
// A day so many days from today, as the three boxes take it.
function dayFromNow(days) {
  const parts = inLondon.formatToParts(new Date(Date.now() + days * 86_400_000));
  const part = (type) => parts.find((one) => one.type === type).value;
  return ['day', 'month', 'year'].map((type) => Number(part(type)));
}
const today = dayFromNow(0);

const able = (how) => ({ ability: 'able', how_able: how });
const herSecret = 'I lie awake and listen for him on the telephone.';

// Her health is at risk, and one outcome of the eight cannot be reached: either is enough by law.
const assessment = {
  start: {
    self_assessment: 'together', explained_on: today, mode: 'elsewhere',
    mode_reason: 'She wants to talk where her father does not hear it.', carried_out_on: today,
  },
  'taking-part': { took_part: 'yes', took_part_how: 'She told it herself, over an hour.' },
  capacity: { doubt: 'no' },
  advocate: { difficulty: 'none' },
  'own-words': { matters: herSecret, want: 'To sleep, and to teach on Thursdays again.' },
  caring: {
    cares_for: 'Mr Arthur Bell', care_given: 'Cooks, shops, washes him; drives over at night.',
    necessary: 'yes', necessary_why: 'He cannot get into the bath or stand to cook.',
    able_now: 'in_part', able_later: 'not_known', willing_now: 'yes', willing_later: 'in_part',
  },
  health: {
    at_risk: 'risk', in_words: 'Four hours of sleep on most nights since August.',
    'evidence.1.text': 'Her doctor treats her for exhaustion.',
    'evidence.1.account': 'D (daughter, Judith)',
    'evidence.1.how_known': 'said', 'evidence.1.on': today,
    fluctuates: 'no', deafblind: 'no', expert_needed: 'no',
  },
  'work-and-leisure': { work: 'wants_to', learning: 'no_wish' },
  'outcome-C01': { ability: 'does_not_arise', reason: 'Her children are grown up.' },
  'outcome-C02': { ability: 'does_not_arise', reason: 'She looks after nobody else.' },
  'outcome-C03': able('Her husband keeps house.'),
  'outcome-C04': able('Eats with her family.'),
  'outcome-C05': able('Sees her friends on Sundays.'),
  'outcome-C06': {
    ability: 'unable', limbs: ['pain_or_distress'],
    what_happens: 'She gave up teaching, because he rings in the lesson.',
    from_impairment: 'yes', effect: 'now', areas: ['work_and_learning'],
    'evidence.1.text': 'The school holds her post until January.',
    'evidence.1.account': 'Somebody else', 'evidence.1.how_known': 'document',
    'evidence.1.on': dayFromNow(-1),
    hoped_for: 'One day of work in the week.',
  },
  'outcome-C07': able('Drives.'),
  'outcome-C08': able('Sings in a choir.'),
  'well-being': { together: 'now', areas: ['health', 'work_and_learning'],
    not_affected: ['dignity', 'protection', 'control', 'social_and_economic', 'relationships',
      'home',
      'contribution'],
  },
  'what-could-help': {
    support: 'Somebody with him on Thursdays gives her the day.',
    other_help: 'Her brother can take the calls at night.', prevention: 'The carers’ centre.',
  },
  trial: {},
  risks: {},
  family: { others_affected: 'Her husband, who sleeps badly too.', young_carer: 'no' },
  'own-view': { agrees: 'yes' },
  copies: { asked: 'no' },
};

// A row of evidence is asked once the question above it is answered, and folded away until then.
async function answer(keying, answers) {
  const isEvidence = ([name]) => name.startsWith('evidence.');
  const all = Object.entries(answers);
  await keying.putAll(Object.fromEntries(all.filter((one) => !isEvidence(one))));
  if (!all.some(isEvidence)) return;
  await keying.page.getByText('Write evidence down').first().click();
  await keying.putAll(Object.fromEntries(all.filter(isEvidence)));
}

// Goes through the sections of the document that is open, from its first.
async function answerSections(keying, document, sections, looked) {
  const page = keying.page;
  const [first] = Object.keys(sections);
  keying.presses += 1;
  await follow(page.locator(`main a[href$="/sections/${first}"]`).first());
  for (const [section, answers] of Object.entries(sections)) {
    expect(pathOf(page) === `${document}/sections/${section}`,
      `${section}: “Save and go on” leads to ${pathOf(page)}`);
    if (looked[section]) await looked[section](page);
    await answer(keying, answers);
    const all = page.getByRole('button', { name: /still right: save and go on/ });
    keying.presses += 1;
    const on = page.getByRole('button', { name: 'Save and go on' });
    await follow((await all.count()) === 1 ? all : on);
    if (await page.getByRole('alert').count())
      expect(false, `${section}: ${await page.getByRole('alert').innerText()}`);
  }
}

async function begin(keying) {
  const page = keying.page;
  await page.goto(theCase);
  await keying.go('Begin a document');
  await keying.putAll({ kind: 'carers_assessment', about: 'D' });
  await keying.press('Begin');
  return pathOf(page);
}

// A carer is not asked whether she takes longer: SI 2015/313 reg 3(3) has three limbs.
async function threeLimbs(page) {
  const boxes = page.locator('[name="limbs"]');
  const limbs = await boxes.evaluateAll((all) => all.map((one) => one.value));
  const three = 'needs_assistance,pain_or_distress,danger';
  expect(limbs.join() === three, `the limbs are ${limbs.join()}`);
}

async function assess(keying) {
  const page = keying.page;
  const document = await begin(keying);
  const outcomes = await page.locator('main a[href*="/sections/outcome-"]').evaluateAll(
    (links) => new Set(
      links.map((link) => /outcome-C\d\d/.exec(link.href)?.[0] ?? link.href)).size);
  expect(outcomes === 8, `${outcomes} outcomes in place of eight`);
  await answerSections(keying, document, assessment, {
    'outcome-C06': async () => { await threeLimbs(page); await checkPage(page, 'carer-outcome'); },
  });
  await page.goto(document);
  await checkPage(page, 'carer-assessment');
  await page.goto(`${document}/check`);
  await checkPage(page, 'carer-check');
  await keying.press('Sign the carer’s assessment');
  expect(pathOf(page) === document, `signing leads to ${pathOf(page)}: ${await mainText(page)}`);
  expectText(await mainText(page), herSecret, 'the signed assessment');
  return document;
}

// One outcome is enough, and so is her health: SI 2015/313 reg 3(2). Nothing of his is asked, and
// not whether she wants the council to act: s13(4) does not.
async function determine(keying, document) {
  const page = keying.page;
  await page.goto(`${document}/eligibility`);
  const text = await mainText(page);
  expectText(text, ['Their own health: is this need eligible?', 'One is enough, or their health.'],
    'the decision on eligibility');
  expect((await page.locator('[name="wants"]').count()) === 0,
    'a carer is asked whether the council is to meet the need before it is decided');
  expect((await page.locator('[name^="eligible-"][value="yes"]:checked').count()) === 2,
    'the rule does not say of both needs that they are eligible');
  await checkPage(page, 'carer-eligibility');
  await keying.press('Record the determination');
  expectText(await mainText(page), 'Eligible', 'the determination');
  await page.goto(document);
}

// Five hours on Thursdays at £22.30 of the price book: £111.50 a week. It is for her; he is not
// charged for it, and she is not unless the council says so (Care Act 2014 s14(3)).
const thursday = {
  what: 'Somebody sits with Mr Bell while she teaches', who: 'A sitter of the carers’ centre',
  met_by: '0', days: ['4'], start: '9:00', length: '300', from: dayFromNow(7),
  reasons: 'She teaches on that day.',
};
const nights = {
  what: 'Takes the telephone at night', who: 'Her brother Peter', met_by: '3',
  days: ['1', '3', '5'], start: '22:00', length: '480', from: dayFromNow(1),
  reasons: 'He offered it himself.',
};

async function putLine(keying, plan, { side, need, price }, line) {
  const page = keying.page;
  await page.goto(`${plan}/table/line?side=${side}`);
  await checkPage(page, `carer-line-${side}`);
  await keying.put('need', need);
  await keying.putAll(line);
  if (price) await page.locator('[name="price"]').selectOption(price);
  await keying.press('Put it on the table');
  expect(pathOf(page) === `${plan}/table`, `${line.what}: ${await mainText(page)}`);
}

const form = {
  'about-them': {},
  communication: {},
  'taking-part': {
    prepared_by: 'together', took_part: 'yes', took_part_how: 'She wrote the list of what helps.',
    relevant: ['well_being', 'work'],
  },
  'direct-payment': {
    told: 'yes', told_on: today, 
    which: 'The hours on Thursday, if she wants to find the sitter herself.',
    wants: 'no',
  },
  contingency: { ring: 'The carers’ centre, 01632 960833, day and night' },
  risks: {},
  advice: {
    reduce: 'The course on sleep at the surgery.',
    prevent: 'A talk with him about a pendant alarm.',
  },
  coordination: { coordinator: 'Amira Hussain, 01632 960100', review_on: dayFromNow(50) },
  copies: { asked: 'no' },
};

async function putLines(keying, plan) {
  const page = keying.page;
  const work = 'Taking part in work, training, education or volunteering';
  await putLine(keying, plan, { side: 'council', need: work, price: 'sitting' }, thursday);
  await putLine(keying, plan, { side: 'person', need: 'Their own health' }, nights);
  await keying.press(/ agrees \(keyed for them\)$/);
  await keying.press('The council agrees');
  expectText(await mainText(page), ['£111.50', 'Their own health'], 'the table');
  await checkPage(page, 'carer-table');
}

async function setBudget(keying, plan) {
  const page = keying.page;
  await page.goto(`${plan}/budget`);
  await keying.putAll({ kind: 'final', sufficiency: 'The centre has a sitter free on Thursdays.' });
  await keying.press('Set the budget');
  const text = await mainText(page);
  const wanted = ['This is the final budget', '£111.50', 'Carers are not charged here'];
  expectText(text, wanted, 'the budget');
  const sums = await page.locator('.candour-three-sums dd').allInnerTexts();
  const three = '£111.50 a week,£0.00 a week,£111.50 a week';
  expect(sums.join() === three, `the sums are ${sums.join()}`);
  await checkPage(page, 'carer-budget');
}

async function agree(keying, plan) {
  const page = keying.page;
  await page.goto(`${plan}/agreement`);
  await keying.put('how', 'Read together at the school.');
  await keying.press('Record that it was shown');
  await keying.put('answer', 'agrees');
  await keying.press('Record what they say');
  expectText(await mainText(page), 'Agrees with the plan', 'what she says');
  await checkPage(page, 'carer-agreement');
  await page.goto(`${plan}/plan`);
  expectText(await mainText(page), [thursday.what, nights.what], 'the whole plan');
  await checkPage(page, 'carer-plan');
}

async function makePlan(keying, document) {
  const page = keying.page;
  await page.goto(document);
  await keying.press('Begin the plan');
  const plan = pathOf(page).replace(/\/lines$/, '');
  expectText(await mainText(page), 'Their own health', 'the needs of the plan');
  await putLines(keying, plan);
  await setBudget(keying, plan);
  await page.goto(plan);
  await answerSections(keying, plan, form, {});
  await agree(keying, plan);
  await page.goto(`${plan}/check`);
  await keying.press('Sign the plan as ready for authorisation');
  expect(pathOf(page) === plan, `signing the plan: ${(await mainText(page)).slice(0, 1500)}`);
  expectText(await mainText(page), 'Ready for authorisation', 'the signed plan');
  return plan;
}

// What each of them reads of the case: hers is hers alone (s12(4), s25(10)).
async function readAsEach(keying) {
  const page = keying.page;
  const hers = [herSecret, thursday.what, nights.what, '£111.50'];
  await page.goto(`${theCase}/as/D`);
  expectText(await mainText(page), hers, 'what she reads');
  await checkPage(page, 'carer-as-she-reads');
  await page.goto(`${theCase}/as/A`);
  const his = await mainText(page);
  for (const words of [...hers, 'budget', 'eligib'])
    expect(!his.includes(words), `what he reads says “${words}” of hers`);
  await checkPage(page, 'carer-as-he-reads');
  await page.goto(`${theCase}/letters`);
  expectText(await mainText(page), 'Your carer’s assessment', 'the letters that are owed');
}

await run({
  async 'Judith’s own assessment and plan'({ open }) {
    const page = await open();
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    const keying = new Keying(page, 'Judith, a carer');
    try {
      const document = await assess(keying);
      await determine(keying, document);
      await makePlan(keying, document);
      await readAsEach(keying);
    } catch (error) {
      console.log(page.url(), (await mainText(page)).slice(0, 3000));
      throw error;
    }
    keying.report();
  },
});
