// Walter Finch, 93, who fell: from his daughter’s call to a plan that he agrees, with its budget,
// ready for authorisation. Counts what somebody keys, and fails on any fact keyed twice.
import { Keying } from './keying.mjs';
import { checkPage } from './page_checks.mjs';
import { expect, expectText, follow, mainText, pathOf, run, signIn } from './visit.mjs';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', day: 'numeric', month: 'numeric', year: 'numeric',
});
// A day so many days from today, as the three boxes take it.
function dayFromNow(days) {
  const parts = inLondon.formatToParts(new Date(Date.now() + days * 86_400_000));
  const part = (type) => Number(parts.find((one) => one.type === type).value);
  return ['day', 'month', 'year'].map(part);
}
const today = dayFromNow(0);
const say = ([day, month, year]) =>
  `${day} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
    'October', 'November', 'December'][month - 1]} ${year}`;

async function firstContact(keying) {
  const page = keying.page;
  await page.goto('/search?q=Walter+Finch');
  expectText(await mainText(page), 'Nobody found', 'the search');
  await keying.go('record a new person');
  await keying.putAll({
    born: [3, 5, 1933],
    address: '7 Mill Lane, Ashdown', phone: '01632 960417',
  });
  await keying.press('Continue');
  expectText(await mainText(page), '3 May 1933, 93', 'the new person');
  await keying.press('Record this person');
  await keying.press('Record a contact with Walter Finch');
}

const contact = {
  call: { received_on: today, how: 'phone', who: 'carer', person_knows: 'agreed' },
  asks: {
    own_words: 'I fell on Monday getting out of the bath. I cannot wash myself all over now and ' +
      'the house is going to ruin. I want to stay in my own home.',
    others_words: 'He holds on to the basin and gasps. I do what I can on Sundays.',
  },
  card: 'confirmed',
  communication: {
    asked: 'person', in_words: 'Large print. He hears well when you face him.',
    format: ['large_print'], how_to_reach: 'By phone after 10 in the morning', share: 'yes',
  },
  adjustments: { any: 'yes', what: 'Visits after 10, and time to rest halfway', answer: 'made' },
  advocate: { difficulty: ['none'] },
  carers: {
    any: 'yes', 'helpers.1.name': 'Susan Finch', 'helpers.1.relation': 'Daughter',
    'helpers.1.contact': '01632 960522', 'helpers.1.cares': 'yes',
    'helpers.1.offered_on': today, 'helpers.1.answer': 'wants',
  },
  urgent: {
    now: 'yes', what: 'He may fall again in the bath: today', decision: 'met',
    done: 'A rail and a bath board fitted this afternoon by the equipment team; ' +
      'Susan stays tonight.',
  },
  information: { given: ['said', 'prevention'], about: 'Pendant alarms, exercise against falls' },
  next: {
    decision: 'assess', self_assessment: 'together', self_assessment_asked_on: today,
    explained_on: today, assessed_by: dayFromNow(14), timescale_told_on: today,
    timescale_told_how: 'said',
  },
};

// A further row of a group stands on the page once the one before it was saved.
async function putSection(keying, answers) {
  for (const [name, answer] of Object.entries(answers)) {
    const isNew = /\.[2-9]\./.test(name) &&
      (await keying.page.locator(`[name="${name}"]`).count()) === 0;
    if (isNew) await keying.press('Save and add another');
    await keying.put(name, answer);
  }
}

// Goes through the sections of the document that is open, from its first.
async function answerSections(keying, document, sections) {
  const page = keying.page;
  const [first] = Object.keys(sections);
  keying.presses += 1;
  await follow(page.locator(`main a[href$="/sections/${first}"]`).first());
  for (const [section, answers] of Object.entries(sections)) {
    expect(pathOf(page) === `${document}/sections/${section}`,
      `${section}: “Save and go on” leads to ${pathOf(page)}`);
    if (answers !== 'confirmed') await putSection(keying, answers);
    else for (const box of await page.locator('[name=_confirm]').all()) await box.check();
    const all = page.getByRole('button', { name: /still right: save and go on/ });
    keying.presses += 1;
    await follow((await all.count()) === 1 ? all
      : page.getByRole('button', { name: 'Save and go on' }));
    if (await page.getByRole('alert').count())
      expect(false, `${section}: ${await page.getByRole('alert').innerText()}`);
  }
}

async function recordContact(keying) {
  const page = keying.page;
  const document = pathOf(page);
  await checkPage(page, 'story-a-contact');
  await answerSections(keying, document, contact);
  await checkPage(page, 'story-a-contact-answered');
  return document;
}

async function signContact(keying, theCase) {
  const page = keying.page;
  await keying.press('Check it and sign');
  expectText(await mainText(page), 'This is how the person will read it', 'the check');
  await checkPage(page, 'story-a-contact-check');
  await keying.press('Sign the contact');
  await keying.go('Write to them');
  expect((await page.locator('[name=part-timescale]').inputValue()).includes(say(dayFromNow(14))),
    'L01 does not say the day that was told');
  await keying.put('part-next', 'Amira Hussain visits you at home within the week, after 10.');
  await keying.press('Save, and see it as it will be sent');
  const letter = await mainText(page);
  expectText(letter, ['By phone after 10', 'Large print', 'fell on Monday'], 'L01');
  await checkPage(page, 'story-a-letter');
  await keying.put('how', 'by_post');
  await keying.press('Send the letter');
  if (await page.getByRole('alert').count())
    expect(false, `L01: ${await page.getByRole('alert').innerText()}`);
  await page.goto(theCase);
}

const able = (how_able) => ({ ability: 'able', how_able });
const unable = (limb, words, areas) => ({
  ability: 'unable', limbs: limb, what_happens: words, from_impairment: 'yes', effect: 'now', areas,
});
const assessment = {
  start: {
    mode: 'at_home', mode_reason: 'He wants to show his bathroom, and hears best face to face',
    carried_out_on: today,
  },
  'taking-part': {
    took_part: 'yes', took_part_how: 'He spoke for himself, with two rests',
    'others.1.who': 'Susan Finch', 'others.1.how': 'Came in for the last half hour',
  },
  capacity: { doubt: 'no' },
  advocate: 'confirmed',
  'own-words': {
    matters: 'My garden, my chair by the window, and being clean.',
    want: 'A wash every morning before breakfast, and a floor I need not be ashamed of.',
    strengths: 'I cook, I read, I keep my own accounts.',
    family_and_community: 'Susan comes on Sundays. Next door takes in the post.',
  },
  condition: {
    impairment: 'yes', in_words: 'Heart failure: breathless and unsteady', fluctuates: 'no',
    deafblind: 'no', expert_needed: 'no', nhs: 'no',
  },
  'outcome-A01': able('He cooks sitting down'),
  'outcome-A02': {
    ...unable(['needs_assistance', 'danger'],
      'Washes face and hands at the basin; cannot get in or out of the bath, and fell there',
      ['dignity', 'health']),
    'evidence.1.text': 'I hold on to the edge, and let go when my breath gives out',
    'evidence.1.account': 'Walter Finch', 'evidence.1.how_known': 'said',
    'evidence.1.on': dayFromNow(-1),
    hoped_for: 'To be clean every day',
  },
  'outcome-A03': able('Rail beside the toilet'),
  'outcome-A04': able('Slowly, on the bed, by himself'),
  'outcome-A05': able('With a stick, on one floor'),
  'outcome-A06': {
    ...unable(['needs_assistance'],
      'Cannot hoover, change the bed or carry rubbish down: dust and old food in the kitchen',
      ['dignity', 'home']),
    'evidence.1.text': 'The kitchen floor had not been washed for five weeks',
    'evidence.1.account': 'Susan Finch', 'evidence.1.how_known': 'observed',
    'evidence.1.on': dayFromNow(-3),
    hoped_for: 'A clean kitchen',
  },
  'outcome-A07': able('Susan, and letters to friends'),
  'outcome-A08': { ability: 'does_not_arise', reason: 'Retired, and has no wish to' },
  'outcome-A09': able('A taxi to the library'),
  'outcome-A10': { ability: 'does_not_arise', reason: 'No child in his life needs care from him' },
  'carers-view': { carers_view: 'I can go on with Sundays. I cannot lift him.' },
  'well-being': {
    together: 'now', not_affected: ['protection', 'control', 'work_and_learning',
      'social_and_economic', 'relationships', 'contribution'],
  },
  'what-could-help': {
    support: 'Help with washing each morning would keep him clean and safe',
    other_help: 'A level shower would let him wash more by himself',
    prevention: 'A pendant alarm, and a class against falls',
  },
  trial: { proposed: 'no' },
  risks: {
    risks: 'Another fall in the bathroom: likely without help, and a broken hip could follow',
  },
  family: { others_affected: 'Susan: tired, and worried at night', young_carer: 'no' },
  'own-view': { agrees: 'yes' },
  copies: { asked: 'yes', 'to.1.who': 'Susan Finch', 'to.1.asked_on': today },
};

async function needsAssessment(keying, theCase) {
  const page = keying.page;
  await keying.go('Begin a document');
  await keying.putAll({ kind: 'needs_assessment', about: 'A' });
  await keying.press('Begin');
  const document = pathOf(page);
  await answerSections(keying, document, assessment);
  await checkPage(page, 'story-a-assessment');
  await keying.press('Check it and sign');
  keying.presses += 1;
  await follow(page.getByRole('button', { name: /^Sign the/ }));
  await page.goto(`${document}/eligibility`);
  expectText(await mainText(page), ['Eligible', 'Step A', 'Step B', 'Step C', 'Keeping clean',
    'Keeping up the home', 'as if nobody helped', 'SI 2015/313 reg 2(1)(c)',
    'Retired, and has no wish to'], 'eligibility by the rule');
  await checkPage(page, 'story-a-eligibility');
  await keying.putAll({ 'eligible-A02': 'yes', 'eligible-A06': 'yes', wants: 'yes',
    residence: 'In this council’s area, at home' });
  await keying.press('Record the determination');
  const decided = await under(page, 'The determination');
  expectText(decided, [`Decided by Amira Hussain on ${say(today)}`, 'Care Act 2014 s13(2)',
    'Keeping clean', 'Keeping up the home'], 'the determination');
  expect(decided.startsWith('Eligible'), `the determination is ${decided}`);
  return document;
}

// ---- From the determination to a plan that is ready for authorisation ----

// The first sum in pounds and pence that a text says, in pence.
const pence = (text) =>
  Math.round(Number(/£([\d,]+\.\d\d)/.exec(text)?.[1].replaceAll(',', '')) * 100);
const pounds = (sum) => `£${(sum / 100).toFixed(2)}`;

async function expectNoAlert(page, where) {
  if (await page.getByRole('alert').count())
    expect(false, `${where}: ${await page.getByRole('alert').innerText()}`);
}

// What stands under a heading, down to the next one of its rank.
const under = (page, heading) => page.locator('main').evaluate((main, words) => {
  const found = [...main.querySelectorAll('h2')].find((one) => one.innerText === words);
  const texts = [];
  for (let at = found?.nextElementSibling; at && at.tagName !== 'H2'; at = at.nextElementSibling)
    texts.push(at.innerText);
  return texts.join('\n');
}, heading);

async function sendLetter(keying, kind, says) {
  const page = keying.page;
  await expectNoAlert(page, kind);
  await keying.press('Save, and see it as it will be sent');
  await expectNoAlert(page, kind);
  const text = await mainText(page);
  expectText(text, says, kind);
  expect(!text.includes('It can be sent without'), `${kind} is not whole: ${text.slice(0, 400)}`);
  await checkPage(page, `story-a-${kind}`);
  await keying.put('how', 'by_post');
  await keying.press('Send the letter');
  await expectNoAlert(page, kind);
}

// L06: the decision in writing, with its reasons. Nothing of it is written by hand.
async function writeDecision(keying) {
  await keying.go('The decision and its reasons (Care Act 2014 s13(2))');
  expect(await keying.page.locator('[name="print"][value="large"]').isChecked(),
    'L06 is not in the large print that he asked for');
  await sendLetter(keying, 'L06', ['you have eligible needs', '2 of the 2 needs',
    assessment['outcome-A02'].what_happens, `Amira Hussain decided this on ${say(today)}`]);
}

const everyDay = ['1', '2', '3', '4', '5', '6', '7'];
const [council, family] = ['0', '3'];
const needs = {
  washing: 'Keeping clean, and keeping clothes clean', home: 'Keeping the home fit to live in',
};
const lines = {
  washing: {
    what: 'Help to wash all over', need: needs.washing, who: 'A care worker of Ashdown Care',
    met_by: council, days: everyDay, start: '8:30', length: '45', window: '30',
    reasons: 'He wants to be clean before breakfast, and the bath is not safe for him alone. ' +
      'After 10 is for those who come to talk.',
  },
  housework: {
    what: 'Floors, bed and rubbish', need: needs.home, who: 'The home help list', met_by: council,
    days: ['3'], start: '11:00', length: '120', reasons: 'Two hours a week keep up with it.',
  },
  pendant: {
    what: 'A pendant alarm, with somebody who comes', need: needs.washing,
    who: 'The alarm service', met_by: council, when_words: 'Day and night', quantity: '1',
    reasons: 'He fell, and is alone from Monday to Saturday.',
  },
  susan: {
    what: 'Sunday lunch and his laundry', need: needs.home, who: 'My daughter Susan',
    met_by: family, days: ['7'], start: '12:30', length: '180', reasons: 'She offered it herself.',
  },
};

// Puts a line, and answers with the price for one that its list says, in pence.
async function putLine(keying, plan, side, line, price) {
  const page = keying.page;
  keying.presses += 1;
  await follow(page.locator(`main a[href$="/table/line?side=${side}"]`));
  await keying.putAll(line);
  let each = 0;
  if (price) {
    const label = await page.locator(`[name="price"] option[value="${price}"]`).innerText();
    each = pence(label);
    await keying.put('price', label);
  }
  await keying.press('Put it on the table');
  expect(pathOf(page) === `${plan}/table`, `${line.what}: ${await mainText(page)}`);
  return each;
}

async function agreeLine(keying, what, button) {
  const line = keying.page.locator('.candour-line').filter({ hasText: what });
  keying.presses += 1;
  await follow(line.getByRole('button', { name: button }).first());
}

// The picture of the week and its table say the same: so many visits on each day.
async function readWeek(page) {
  const bars = await page.locator('main .candour-week__wide rect.week-bar').count();
  await page.getByText('The week in words').first().click();
  const rows = await page.locator('.candour-week-table tbody tr').allInnerTexts();
  const count = (words) => rows.filter((row) => row.includes(words)).length;
  expect(count(lines.washing.what) === 7, `washing stands in the week ${rows.join('; ')}`);
  expect(count('30 minutes') >= 7, `the window is not told: ${rows.join('; ')}`);
  expect(count(lines.housework.what) === 1 && count(lines.susan.what) === 1,
    `the week in words is ${rows.join('; ')}`);
  expect(rows.at(-1).includes('Susan'), `Sunday ends with ${rows.at(-1)}`);
  expect(bars === 9, `${bars} visits are drawn in place of nine`);
}

// Answers with what the lines cost each week, by the test’s own arithmetic, in pence.
async function layTable(keying, plan, openBare) {
  const page = keying.page;
  await page.goto(`${plan}/table`);
  const visit = await putLine(keying, plan, 'council', lines.washing, 'home-care-45');
  const hour = await putLine(keying, plan, 'council', lines.housework, 'cleaning');
  const week = await putLine(keying, plan, 'council', lines.pendant, 'pendant-alarm');
  // His own line is put without JavaScript.
  const bare = await openBare();
  await bare.goto(`${plan}/table`);
  keying.handTo(bare);
  await putLine(keying, plan, 'person', lines.susan);
  await agreeLine(keying, lines.susan.what, /^The council agrees/);
  keying.page = page;
  await page.goto(`${plan}/table`);
  for (const one of [lines.washing, lines.housework, lines.pendant])
    await agreeLine(keying, one.what, /^Walter Finch agrees/);
  const weekly = 7 * visit + 2 * hour + week;
  expectText(await mainText(page), ['4 agreed', pounds(7 * visit), pounds(2 * hour), pounds(week),
    pounds(weekly)], 'the table');
  await checkPage(page, 'story-a-table');
  await readWeek(page);
  return weekly;
}

const form = {
  'about-them': 'confirmed',
  communication: 'confirmed',
  'taking-part': {
    prepared_by: 'together', took_part: 'yes', took_part_how: 'At his table, line after line.',
    'carers.1.who': 'Susan Finch', 'carers.1.how': 'Chose the Sunday hours',
    relevant: ['well_being', 'outcomes', 'carers'],
  },
  'direct-payment': {
    told: 'yes', told_on: today, which: 'The washing and the housework', wants: 'no',
  },
  contingency: {
    service_fails: 'Ring the agency; after an hour ring the duty team.',
    ring: 'The duty team, 01632 960100, day and night',
  },
  risks: {
    'risks.1.what': 'He baths alone on a bad morning', 'risks.1.done': 'Bath board, rail, pendant',
    'risks.1.carried_by': 'He does, and knows it',
  },
  advice: {
    reduce: 'The class against falls at the library.',
    prevent: 'A level shower: he was told of the grant.',
  },
  coordination: { coordinator: 'Amira Hussain, Adults East', review_on: dayFromNow(49) },
  copies: { asked: 'no' },
};

const sums = (page) => page.locator('.candour-three-sums dd').allInnerTexts();

async function indicative(keying, plan, weekly) {
  const page = keying.page;
  await page.goto(`${plan}/budget`);
  await keying.put('kind', 'indicative');
  await keying.press('Set the budget');
  expectText(await mainText(page), 'This is an indicative budget', 'the indicative budget');
  expect((await sums(page)).join() === `${pounds(weekly)} a week,Not known yet,Not known yet`,
    `the sums are ${await sums(page)}`);
  await checkPage(page, 'story-a-indicative');
}

// In pence a week. What must be left to live on, and what is disregarded of a pension, are the
// law’s and read from the charge.
const money = { pension: 25_120, workplace: 6_040, council_tax: 2_810, heating: 1_430 };
const figure = (sum) => (sum / 100).toFixed(2);
const means = {
  how: { test: 'full', free: 'no' },
  setting: { where: 'other', charge_from: dayFromNow(7) },
  household: { with: 'single' },
  capital: {
    none: 'no', 'line.1.what': 'Savings account', 'line.1.value': '6,480.00',
    'line.1.ignored': 'no',
  },
  income: {
    none: 'no', 'line.1.type': 'state_pension', 'line.1.amount': figure(money.pension),
    'line.1.often': 'weekly', 'line.1.seen': 'Letter of April',
    'line.2.type': 'occupational_pension', 'line.2.amount': figure(money.workplace),
    'line.2.often': 'weekly', 'line.2.seen': 'Bank statement',
  },
  housing: {
    'line.1.what': 'council_tax', 'line.1.amount': figure(money.council_tax),
    'line.1.often': 'weekly',
  },
  disability: {
    'line.1.what': 'More heating, since he sits all day', 'line.1.amount': figure(money.heating),
    'line.1.often': 'weekly', 'line.1.allowed': 'yes', 'line.1.seen': 'Two bills',
  },
  told: {},
};

// Answers with what he can pay, by the test’s own arithmetic, in pence a week.
async function financialAssessment(keying, theCase) {
  const page = keying.page;
  await page.goto(theCase);
  await keying.go('Begin a document');
  await keying.putAll({ kind: 'financial_assessment', about: 'A' });
  await keying.press('Begin');
  const document = pathOf(page);
  await answerSections(keying, document, means);
  await page.goto(`${document}/check`);
  await checkPage(page, 'story-a-means-check');
  keying.presses += 1;
  await follow(page.getByRole('button', { name: /^Sign the/ }));
  await expectNoAlert(page, 'the financial assessment');
  await page.goto(`${document}/charge`);
  const text = await mainText(page);
  const law = (step) => pence(text.split('\n').find((row) => row.startsWith(step)));
  const floor = law('Minimum Income Guarantee: what must be left to live on');
  const most = money.pension + money.workplace - floor - money.council_tax - money.heating -
    law('Savings credit disregard\t');
  expect(floor > 20_000 && most > 0, `left to live on: ${floor} pence; he could pay ${most}`);
  expectText(text, ['Minimum Income Guarantee: single, pension age',
    `The most that they can pay\t${pounds(most)} a week`], 'the charge');
  await checkPage(page, 'story-a-charge');
  return most;
}

async function finalBudget(keying, plan, weekly, most) {
  const page = keying.page;
  await page.goto(`${plan}/budget`);
  await keying.putAll({ kind: 'final', sufficiency: 'Ashdown Care has the early round free.' });
  await keying.press('Set the budget');
  await expectNoAlert(page, 'the final budget');
  const his = Math.min(weekly, most);
  expectText(await mainText(page), 'This is the final budget', 'the budget');
  const [a, b, c] = (await sums(page)).map(pence);
  expect(a === weekly && b === his && c === weekly - his && b + c === a,
    `the budget says ${a} = ${b} + ${c} pence in place of ${weekly} = ${his} + ${weekly - his}`);
  console.log(`     a week: ${pounds(a)} = ${pounds(b)} by him + ${pounds(c)} by the council`);
  await checkPage(page, 'story-a-budget');
}

async function agreeAndSign(keying, plan) {
  const page = keying.page;
  await page.goto(`${plan}/agreement`);
  await keying.put('how', 'Read out at his table, with the large pages in his hand.');
  await keying.press('Record that it was shown');
  await keying.put('answer', 'agrees');
  await keying.press('Record what they say');
  expectText(await mainText(page), ['Agrees with the plan', 'keyed', say(today)], 'his answer');
  await checkPage(page, 'story-a-agreement');
  await page.goto(`${plan}/plan`);
  expectText(await mainText(page), Object.values(lines).map((line) => line.what), 'the plan');
  await checkPage(page, 'story-a-plan');
  await page.goto(`${plan}/check`);
  await keying.press('Sign the plan as ready for authorisation');
  await expectNoAlert(page, 'signing the plan');
  expect(pathOf(page) === plan, `signing the plan leads to ${pathOf(page)}`);
  expectText(await mainText(page), 'Ready for authorisation', 'the signed plan');
  await checkPage(page, 'story-a-signed');
}

async function beginPlan(keying) {
  const page = keying.page;
  await keying.press('Begin the plan');
  expectText(await mainText(page), Object.values(needs), 'the needs of the plan');
  await checkPage(page, 'story-a-needs');
  return pathOf(page).replace(/\/lines$/, '');
}

async function planAndBudget(keying, theCase, document, openBare) {
  const page = keying.page;
  await page.goto(document);
  const plan = await beginPlan(keying);
  const weekly = await layTable(keying, plan, openBare);
  await page.goto(plan);
  await answerSections(keying, plan, form);
  await indicative(keying, plan, weekly);
  const most = await financialAssessment(keying, theCase);
  await finalBudget(keying, plan, weekly, most);
  await agreeAndSign(keying, plan);
  const all = Object.values(lines).map((line) => line.what);
  for (const [kind, title, next] of [
    ['L13', 'Your care and support plan', 'A manager reads it this week, and we ring you.'],
    ['L15', 'Your personal budget', 'Nothing is to be paid before a bill says so.']]) {
    await page.goto(`${theCase}/letters`);
    await keying.go(title);
    await keying.put('part-next', next);
    await sendLetter(keying, kind, [...(kind === 'L13' ? all : all.slice(0, 3)), pounds(weekly)]);
  }
}

// Nothing is breached on the day on which it was all done.
async function readCase(page, theCase) {
  await page.goto(theCase);
  const text = await mainText(page);
  expectText(text, ['Nothing that the law asks was missed', 'no breaches'], 'the case');
  expect(!/\bBreached\b/.test(text), 'the case page tells a breach');
  await checkPage(page, 'story-a-case');
}

await run({
  async 'Walter Finch, from the call to a plan ready for authorisation'({ open }) {
    const page = await open();
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    const keying = new Keying(page, 'Walter Finch');
    try {
      await firstContact(keying);
      const first = await recordContact(keying);
      const theCase = first.split('/documents/')[0];
      await signContact(keying, theCase);
      const document = await needsAssessment(keying, theCase);
      await writeDecision(keying);
      await planAndBudget(keying, theCase, document, async () => {
        const bare = await open({ script: false });
        await signIn(bare, 'amira');
        await bare.waitForURL('**/my-work');
        return bare;
      });
      await readCase(page, theCase);
    } catch (error) {
      console.log(page.url(), (await mainText(page)).slice(0, 3000));
      throw error;
    }
    keying.report();
  },
});
