// David Okafor, 52, once funded by the Independent Living Fund, who knows the law: from his first
// call to a plan he agrees, ready for authorisation, with prices on the table all the way. Asserted
// at each stage is what he or an Ombudsman would look for.
import { Keying } from './keying.mjs';
import { checkPage } from './page_checks.mjs';
import { expect, expectText, follow, mainText, pathOf, run, signIn } from './visit.mjs';

const today = new Date();
const todayParts = [today.getDate(), today.getMonth() + 1, today.getFullYear()];
const dayIn = (days) => {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()];
};

// What the council holds once it was said, and must never ask again.
const address = 'Flat 2, 7 Weir Lane';
const reads = 'By email, which his own computer reads to him when his eyes are tired.';
const reach = 'By email at any time; by phone after 2 in the afternoon.';
const adjusted = 'Meetings of one hour at most, in rooms with a level way in.';
const asks = 'I want one plan, with every price in it, and to employ my own assistants again.';

async function enter(open, name, options = {}) {
  const page = await open(options);
  await signIn(page, name);
  await page.waitForURL('**/my-work');
  return page;
}

// Opens what the field is folded away in.
async function unfold(keying, field) {
  if ((await field.count()) === 0) return;
  const closed = field.locator('xpath=ancestor::details[not(@open)]');
  if ((await closed.count()) === 0) return;
  keying.presses += 1;
  await closed.locator('> summary').first().click();
}

// Answers the questions of a section by their names, as given: words, a choice, several, or a day.
async function fill(keying, answers) {
  const { page } = keying;
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main [name="${name}"]`);
    await unfold(keying, field.first());
    if (value === undefined) continue;
    if (Array.isArray(value) && typeof value[0] === 'number') {
      keying.note(`${value.join('-')} ${name} ${pathOf(page)}`, pathOf(page));
      for (const [part, number] of [['day', value[0]], ['month', value[1]], ['year', value[2]]]) {
        await page.locator(`main [name="${name}-${part}"]`).fill(String(number));
      }
    } else if (['radio', 'checkbox'].includes(await field.first().getAttribute('type'))) {
      keying.fields += 1;
      for (const one of [].concat(value)) {
        await page.locator(`main [name="${name}"][value="${one}"]`).check();
      }
    } else if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
      keying.fields += 1;
      const shown = await field.locator('option').allInnerTexts();
      const label = value.label && shown.find((text) => value.label.test(text));
      await field.selectOption(label ? { label } : value);
    } else {
      await keying.type(field, value);
    }
  }
}

async function section(keying, document, name, answers) {
  await keying.page.goto(`${document}/sections/${name}`);
  const brought = keying.page.locator('main [name="_confirm_all"]');
  await fill(keying, answers);
  keying.presses += 1;
  if ((await brought.count()) === 1) return follow(brought);
  for (const one of await keying.page.locator('main [name="_confirm"]').all()) await one.check();
  return follow(keying.page.locator('main [name="_next"]'));
}

// Everything that stands on the page, in its boxes too.
const standing = (page) => page.locator('main').evaluate((main) => [
  main.innerText, ...[...main.querySelectorAll('textarea, [type="text"]')].map((one) => one.value),
  ...[...main.querySelectorAll(':checked')].map((one) => `Chosen: ${one.labels?.[0]?.innerText}`)]
  .join('\n'));

// What is held stands in the section already: nothing of it is asked.
async function expectHeld(page, document, name, held) {
  await page.goto(`${document}/sections/${name}`);
  expectText(await standing(page), held, `${document} ${name}, which asks what is held`);
}

async function recordPerson(keying) {
  await keying.page.goto('/people/new');
  await fill(keying, {
    given_names: 'David', family_name: 'Okafor', born: [14, 2, 1974],
    address, postcode: 'DE1 2QX', phone: '01332 496 0417',
  });
  await keying.press('Continue');
  await keying.press('Record this person');
}

async function contact(keying) {
  const { page } = keying;
  keying.presses += 1;
  await follow(page.getByRole('button', { name: /^Record a contact/ }));
  const document = pathOf(page);
  await checkPage(page, 'story-b-contact', { begins: false });
  await section(keying, document, 'call', {
    received_on: todayParts, how: 'email', who: 'person',
  });
  await section(keying, document, 'asks', { own_words: asks });
  await expectHeld(page, document, 'card', [address, '01332 496 0417']);
  await section(keying, document, 'card', {});
  await section(keying, document, 'communication', {
    asked: 'person', in_words: reads, format: 'email', how_to_reach: reach, share: 'yes',
  });
  await section(keying, document, 'adjustments', { any: 'yes', what: adjusted, answer: 'made' });
  await section(keying, document, 'advocate', { difficulty: 'none' });
  await section(keying, document, 'carers', { any: 'no' });
  await section(keying, document, 'urgent', { now: 'no' });
  await section(keying, document, 'information', {
    given: ['said', 'written'],
    about: 'The prices of the council, direct payments, and how to complain.',
  });
  await section(keying, document, 'next', {
    decision: 'assess', self_assessment: 'own_part', self_assessment_asked_on: todayParts,
    explained_on: todayParts, assessed_by: dayIn(21), timescale_told_on: todayParts,
    timescale_told_how: 'email',
  });
  await sign(keying, document);
  return document.replace(/\/documents.*/, '');
}

async function sign(keying, document) {
  await keying.page.goto(`${document}/check`);
  keying.presses += 1;
  await follow(keying.page.getByRole('button', { name: /^Sign the / }));
  const text = await mainText(keying.page);
  expect(/[Ss]igned/.test(text), `${document} is not signed: ${text.slice(0, 900)}`);
}

// His own part first, keyed for him as he wrote it.
const ownPart = {
  matters: 'To decide who comes into my home, and when.',
  difficult: 'Since the Fund closed I lie awake waiting to be turned.',
  want: 'To be up by seven, dressed, and at the law centre twice a week.',
  strengths: 'I ran a payroll of five assistants for eleven years.',
  family_and_community: 'My brother Samuel phones on Sundays. He lives in Leeds.',
  how_they_see_it: 'No agency on a clock. Regulation 2 asks what I cannot do, not what you stock.',
};

const unable = (happens, said, areas) => ({
  ability: 'unable', limbs: 'needs_assistance', what_happens: happens, from_impairment: 'yes',
  effect: 'now', areas, 'evidence.1.text': said, 'evidence.1.account': { label: /Okafor/ },
  'evidence.1.how_known': 'said',
});

async function beginAssessment(keying, own) {
  const { page } = keying;
  await page.goto(own);
  await checkPage(page, 'story-b-case', { begins: false });
  await page.goto(`${own}/documents/begin`);
  await fill(keying, { kind: 'needs_assessment' });
  await keying.press('Begin');
  return pathOf(page);
}

async function assess(keying, document) {
  const { page } = keying;
  await expectHeld(page, document, 'start', ['Chosen: They write their own part']);
  await section(keying, document, 'own-words', ownPart);
  await section(keying, document, 'start', {
    mode: 'at_home', mode_reason: 'He asked for it: his chair, his hoist and his papers are there.',
    carried_out_on: todayParts,
  });
  await expectHeld(page, document, 'taking-part', [reads, adjusted, reach]);
  await section(keying, document, 'taking-part', {
    took_part: 'yes', took_part_how: 'He wrote his own part and led the meeting.',
  });
  await section(keying, document, 'capacity', { doubt: 'no' });
  await expectHeld(page, document, 'advocate', ['Chosen: None of these']);
  await section(keying, document, 'advocate', {});
  await section(keying, document, 'condition', {
    impairment: 'yes', in_words: 'A spinal injury at the neck, from a crash at 24.',
    fluctuates: 'no', deafblind: 'no', expert_needed: 'no', nhs: 'no',
  });
}

// What ten outcomes come to. In A07 he and the social worker see it differently.
async function findings(keying, document) {
  const put = (outcome, answers) => section(keying, document, `outcome-${outcome}`, answers);
  await put('A01', unable('He cannot lift a pan or cut food up.',
    'My hands do not close on a knife.', ['health', 'control']));
  await put('A02', unable('He cannot transfer to the shower chair or wash below the chest.',
    'Two people and a hoist, every morning.', ['dignity', 'health']));
  await put('A03', unable('His bowel care takes an hour and trained hands.',
    'Done wrong it puts me in hospital.', ['dignity', 'health']));
  await put('A04', unable('He cannot pull clothes over his legs or turn in bed to be dressed.',
    'I was left in yesterday’s shirt twice.', ['dignity']));
  await put('A06', unable('He cannot clean, change a bed or carry laundry.',
    'Dust sets off spasms.', ['home']));
  await put('A07', {
    ability: 'able', how_able: 'He phones and writes to his brother and three friends.',
    disputed: 'yes', disputed_ability: 'unable',
    disputed_own: 'Nobody visits a man who must be in bed at eight.',
  });
  await put('A08', unable('He cannot get to the law centre or handle papers there alone.',
    'I advised claimants there until the hours were cut.', ['work_and_learning', 'contribution']));
  await put('A09', unable('He cannot use a bus without a ramp and a second person.',
    'The taxi with a ramp is the only one that comes.', ['social_and_economic']));
  await put('A10', { ability: 'does_not_arise', reason: 'He has no child in his care.' });
}

// His own paper, brought as a file, is evidence that a finding rests on.
async function ownPaper(keying, own, document) {
  const { page } = keying;
  await page.goto(`${own}/files`);
  const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj' +
    '<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  await page.locator('main [name="file"]').setInputFiles(
    { name: 'diary.pdf', mimeType: 'application/pdf', buffer: paper });
  await fill(keying, {
    what: 'His diary of one week of nights, written by himself', account_of: 'person-1',
  });
  await checkPage(page, 'story-b-file', { begins: false });
  keying.presses += 1;
  await follow(page.locator('main form button[type="submit"]').last());
  expectText(await mainText(page), 'His diary of one week of nights', 'the file');
  await page.goto(`${document}/sections/outcome-A03`);
  const pick = page.locator('main [name="_pick.evidence"]').first();
  await unfold(keying, pick);
  await pick.check();
  await keying.press('Take what is ticked');
  expectText(await standing(page), 'His diary of one week of nights', 'A03 with his own paper');
  await checkPage(page, 'story-b-evidence', { begins: false });
}

// Two professionals write the same answer at once: both texts are kept, one is taken by name.
const seenByAmira = 'The kitchen sill is 40 mm high and stops his chair.';
const seenByLena = 'The bathroom door is 690 mm wide; his chair is 710 mm.';
async function twoWriters(keying, lena, document) {
  const { page } = keying;
  const place = `${document}/sections/outcome-A05`;
  await lena.page.goto(place);
  if (pathOf(lena.page).endsWith('/reason')) {
    await lena.page.getByLabel('Why are you opening this record?')
      .fill('Asked to look at his doors.');
    await follow(lena.page.getByRole('button', { name: 'Open the record' }));
    await lena.page.goto(place);
  }
  await page.goto(place);
  await fill(keying, unable(seenByAmira, 'I have two dents in that door frame.', ['home']));
  await lena.page.locator('main [name="ability"][value="unable"]').check();
  await fill(lena, { what_happens: seenByLena });
  await follow(page.locator('main [name="_list"]'));
  await follow(lena.page.locator('main [name="_list"]'));
  await page.goto(place);
  const both = await mainText(page) + await page.locator('[name="what_happens"]').inputValue();
  expectText(both, [seenByAmira, seenByLena, 'Lena Fox'], 'A05 with two writers');
  await checkPage(page, 'story-b-two-writers', { begins: false });
  keying.presses += 1;
  await follow(page.getByRole('button', { name: /Lena Fox/ }));
}

async function concludeAssessment(keying, document) {
  await section(keying, document, 'well-being', {
    together: 'now', areas: ['dignity', 'control'],
    not_affected: ['protection', 'relationships'],
    why: 'Every day waits on somebody else’s hands.',
  });
  await section(keying, document, 'what-could-help', {
    support: 'Assistants whom he chooses and trains would meet most of it.',
    other_help: 'A wider bathroom door; the housing team is asked.',
    prevention: 'A turning mattress delays sores.',
  });
  await section(keying, document, 'trial', { proposed: 'no' });
  await section(keying, document, 'risks', {
    risks: 'Pressure sores within days if he is not turned.',
    their_view: 'I know that risk better than you do, and I carry it.',
  });
  await section(keying, document, 'family', {
    others_affected: 'Nobody lives with him. Samuel was named, and lives far away.',
    young_carer: 'no',
  });
  await section(keying, document, 'own-view', {
    agrees: 'in_part', words: 'Mostly right. Not what it says of my friends.',
    answer: 'A07 stands both ways.',
  });
  await section(keying, document, 'copies', { asked: 'no' });
  await checkPage(keying.page, 'story-b-assessment', { begins: false });
  await sign(keying, document);
}

// He disputes a statement after it was signed; it is kept, and his view beside it.
const hisView = 'I did not say “mostly content”. Nobody has visited since March.';
async function dispute(keying, document) {
  const { page } = keying;
  await page.goto(`${document}/disputes`);
  keying.presses += 1;
  await follow(page.locator('.govuk-inset-text').filter({ hasText: 'writes to his brother' })
    .getByRole('link', { name: 'Somebody disagrees with this' }));
  await fill(keying, { said_by: { label: /Okafor/ }, text: hisView });
  await keying.press('Write it down');
  keying.presses += 1;
  await follow(page.getByRole('link', { name: /^Answer or follow/ }).first());
  await fill(keying, {
    outcome: 'kept_beside_their_view', answer: 'We keep what was written, and your view beside it.',
  });
  await keying.press('Record the answer');
  expectText(await mainText(page), [hisView, 'We keep what was written'], 'the dispute answered');
  await checkPage(page, 'story-b-dispute', { begins: false });
}

async function determine(keying, document) {
  const { page } = keying;
  await page.goto(`${document}/eligibility`);
  await checkPage(page, 'story-b-eligibility', { begins: false });
  await fill(keying, { wants: 'yes',
    residence: 'Derby, where he has rented since 2009.' });
  await keying.press('Record the determination');
  const text = await mainText(page);
  expectText(text, ['both ways', 'SI 2015/313 reg 2'], 'the determination');
  await checkPage(page, 'story-b-determined', { begins: false });
}

async function beginPlan(keying, document) {
  const { page } = keying;
  await page.goto(document);
  keying.presses += 1;
  await follow(page.locator('form[action$="/begin-plan"] button'));
  return pathOf(page).replace(/\/lines$/, '');
}

async function put(keying, plan, side, line) {
  await keying.page.goto(`${plan}/table/line?side=${side}`);
  await fill(keying, line);
  await keying.press('Put it on the table');
}

const everyDay = ['1', '2', '3', '4', '5', '6', '7'];
const [council, direct, equipment, nobody] = ['0', '1', '7', '8'];

// The council puts its lines with prices, then he puts his own beside them, keyed for him.
async function table(keying, plan) {
  await put(keying, plan, 'council', {
    what: 'Help to get up, wash and dress', need: 'A02', who: 'Two care workers of the agency',
    met_by: council, days: everyDay, start: '7:00', length: '45', window: '30', people: '2',
    price: 'home-care-45', reasons: 'The framework agency has places in his street.',
  });
  await put(keying, plan, 'council', {
    what: 'Bowel care by trained hands', need: 'A03', who: 'An assistant whom he trains',
    met_by: direct, days: ['1', '3', '5'], start: '9:00', length: '60', price: 'assistant-wage',
    reasons: 'He trained five people to do it safely.',
  });
  await put(keying, plan, 'council', {
    what: 'Somebody on call at night', need: 'A04', who: 'A pendant and a response service',
    met_by: council, price: 'pendant-alarm', quantity: '1', when_words: 'Every night',
    reasons: 'The diary shows three calls in a week.',
  });
  await put(keying, plan, 'council', {
    what: 'A taxi to the law centre and back', need: 'A08', who: 'The taxi firm with a ramp',
    met_by: direct, days: ['2', '4'], start: '10:00', length: '30', price: 'taxi-journey',
    quantity: '4', reasons: 'The bus has no working ramp.',
  });
  await put(keying, plan, 'council', {
    what: 'A mobile hoist', need: 'A05', who: 'The equipment store', met_by: equipment,
    price: 'hoist-mobile', quantity: '1', when_words: 'Once, at the start',
    reasons: 'Lena Fox measured the room for it.',
  });
  await put(keying, plan, 'person', {
    what: 'Cleaning with a mask on, and changing the bed', need: 'A06', who: 'Nobody found so far',
    met_by: nobody, reasons: 'Both cleaners on your list said no.',
  });
}

// Presses the button of a line's form that names both who answers and the line.
async function answerLine(keying, plan, what, button, why) {
  const { page } = keying;
  await page.goto(`${plan}/table`);
  const line = page.locator('.candour-line').filter({ hasText: what }).first();
  if (why === undefined) {
    keying.presses += 1;
    return follow(line.getByRole('button', { name: button }).first());
  }
  const box = line.locator('textarea[name^="why-"]').first();
  await unfold(keying, box);
  await keying.type(box, why);
  keying.presses += 1;
  return follow(line.getByRole('button', { name: 'Keep: not agreed' }).first());
}

async function propose(keying, plan, what, answers) {
  const { page } = keying;
  await page.goto(`${plan}/table`);
  const line = page.locator('.candour-line').filter({ hasText: what }).first();
  keying.presses += 1;
  await follow(line.getByRole('link', { name: /Propose a change for David/ }).first());
  for (const day of answers.days ?? []) {
    await page.locator(`main [name="days"][value="${day}"]`).check();
  }
  await fill(keying, answers);
  await keying.press('Put it on the table');
}

// One line of his is accepted, one of the council's is agreed, one is not, with the reason.
async function negotiate(keying, plan) {
  const { page } = keying;
  await propose(keying, plan, 'Help to get up, wash and dress', {
    who: 'Two assistants whom he employs', met_by: direct, length: '120', price: 'assistant-wage',
    reasons: 'Forty-five minutes leave me unwashed. Two hours of my own people cost less for each.',
  });
  await answerLine(keying, plan, 'Help to get up, wash and dress', /^The council agrees/);
  await answerLine(keying, plan, 'A taxi to the law centre', /^David Okafor agrees/);
  await answerLine(keying, plan, 'Bowel care by trained hands', /^David Okafor agrees/);
  await answerLine(keying, plan, 'Somebody on call at night', '',
    'A pendant does not turn a man who cannot move. I ask for somebody awake at night.');
  await page.goto(`${plan}/table`);
  await checkPage(page, 'story-b-table', { begins: false });
}

// What the table comes to, before his eyes: his assistants, the costs of employing them, one-off
// costs, what is not agreed with its reason, and the unmet parts as rows.
async function readTable(page) {
  const text = await mainText(page);
  expectText(text, [
    '3 agreed, 1 not agreed, 2 wait', 'A pendant does not turn a man', 'Both cleaners on your list',
    'Unmet', 'What it adds up to', 'Paid holiday', 'Payroll service', 'First training of an',
    'Care Act 2014 s25(5)', '£389.20', '£305.20',
  ], 'the table');
}

async function budget(keying, plan) {
  const { page } = keying;
  await page.goto(`${plan}/budget`);
  await fill(keying, { kind: 'indicative' });
  await keying.press('Set the budget');
  expectText(await mainText(page), ['an indicative budget', 'Care Act 2014 s33(3)',
    'Paid holiday'], 'the indicative budget');
  await checkPage(page, 'story-b-budget', { begins: false });
}

// What was open at the table when the first sum was named is settled, or said to be open.
async function settle(keying, plan) {
  const { page } = keying;
  await put(keying, plan, 'council', {
    what: 'Shopping and cooking together', need: 'A01', who: 'The assistant of the afternoon',
    met_by: direct, days: ['2', '5'], start: '16:00', length: '90', price: 'assistant-wage',
    reasons: 'He plans the meals, the assistant has the hands.',
  });
  await answerLine(keying, plan, 'Shopping and cooking together', /^David Okafor agrees/);
  await put(keying, plan, 'person', {
    what: 'Somebody to come along to the chess club', need: 'A09', who: 'A volunteer is looked for',
    met_by: nobody, reasons: 'The ramp taxi does not run on Friday nights.',
  });
  await answerLine(keying, plan, 'A mobile hoist', /^David Okafor agrees/);
  await page.goto(`${plan}/table`);
  expectText(await mainText(page), '5 agreed, 1 not agreed, 2 wait', 'the table as settled');
}

// What he has and what comes in, from the letters that he brought. He rents, and lives alone.
const income = (row, type, amount) => ({
  [`line.${row}.type`]: type, [`line.${row}.amount`]: amount, [`line.${row}.often`]: 'weekly',
});
const means = [
  ['how', { test: 'full', free: 'no' }],
  ['setting', { where: 'other', charge_from: dayIn(14) }],
  ['household', { with: 'single', children: '0', would_get: ['disability', 'enhanced'] }],
  ['capital', {
    none: 'no', 'line.1.what': 'An account at the credit union', 'line.1.value': '6125.00',
    'line.1.sale_costs': 'no', 'line.1.owners': '1', 'line.1.ignored': 'no',
  }],
  ['income', { none: 'no', ...income(1, 'new_style_esa', '140.55') }],
  ['income', income(2, 'pip_daily_living_enhanced', '110.40')],
  ['income', income(3, 'pip_mobility', '77.05')],
  ['housing', {
    'line.1.what': 'rent', 'line.1.amount': '128.00', 'line.1.often': 'weekly',
    'line.1.met': '117.50',
  }],
  ['disability', {
    'line.1.what': 'Heating through the night', 'line.1.amount': '18.60',
    'line.1.often': 'weekly', 'line.1.allowed': 'yes', 'line.1.seen': 'Bills of a year',
  }],
  ['told', {}],
];
// Of these the first two count, and the payment for getting about does not (Sch 1 para 8).
const comesIn = 140_55 + 110_40;
const goesOut = 128_00 - 117_50 + 18_60;

// The pence of a sum as the page writes it, NaN where it writes none.
const pence = (text) => {
  const [, pounds, rest] = /£([\d,]+)\.(\d\d)/.exec(text) ?? [];
  return Number(pounds?.replaceAll(',', '')) * 100 + Number(rest);
};

// The sum for each week of one step of the charge.
const step = async (page, what) => pence(await page.getByRole('row')
  .filter({ has: page.getByRole('rowheader', { name: what, exact: true }) })
  .locator('td').first().innerText());

// He pays what comes in above what must be left to him and what goes out. A rate that nobody has
// confirmed is named, and makes the whole provisional.
async function readCharge(page, document) {
  await page.goto(`${document}/charge`);
  const guarantee = 'Minimum Income Guarantee:';
  let left = 0;
  for (const part of ['single, 25 to pension age', 'disability premium, single',
    'enhanced disability premium, single']) left += await step(page, `${guarantee} ${part}`);
  const most = await step(page, 'The most that the person can pay');
  expect(most === comesIn - goesOut - left,
    `he pays ${most}, and ${comesIn} less ${goesOut} and ${left} is left`);
  const named = page.getByRole('heading', { name: 'Unconfirmed rates' });
  const rates = await named.locator('xpath=following-sibling::ul[1]/li').allInnerTexts();
  expect(rates.some((rate) => rate.startsWith(`${guarantee} disability premium, single`)),
    `the unconfirmed rates are named as ${rates}`);
  expectText(await mainText(page), 'This result is provisional', 'the charge');
  // What the page of rates says is unconfirmed is what the charge names.
  await page.goto('/rates');
  for (const rate of rates) {
    const row = page.getByRole('row').filter({ hasText: rate.split(', ').slice(0, -1).join(', ') });
    expectText(await row.first().innerText(), 'Unconfirmed', `the rate “${rate}”`);
  }
  return most;
}

async function charge(keying, own) {
  const { page } = keying;
  await page.goto(`${own}/documents/begin`);
  await fill(keying, { kind: 'financial_assessment' });
  await keying.press('Begin');
  const document = pathOf(page);
  await expectBorn(page, document);
  for (const [name, answers] of means) await section(keying, document, name, answers);
  const soFar = await readCharge(page, document);
  await sign(keying, document);
  const most = await readCharge(page, document);
  expect(most === soFar, `before it was signed he paid ${soFar}, and now ${most}`);
  await page.goto(`${document}/charge`);
  await checkPage(page, 'story-b-charge', { begins: false });
  return most;
}

// His day of birth was keyed when he was recorded: it stands in the boxes, or is to be confirmed.
async function expectBorn(page, document) {
  await page.goto(`${document}/sections/household`);
  expectText(await standing(page), ['14', '1974'], 'the household, which asks when he was born');
}

// The cost is what he pays and what the council pays, to the penny, and each line adds to it. What
// is another sum than the first is explained line by line, and the lines make the whole difference.
async function finalBudget(keying, plan, pays) {
  const { page } = keying;
  await page.goto(`${plan}/budget`);
  const sums = page.locator('.candour-three-sums dd');
  const before = pence(await sums.first().innerText());
  await fill(keying, {
    kind: 'final', sufficiency: 'Five assistants whom he employed before said yes at this wage.',
    why: 'Cooking was added once he had said what he eats, and when.',
  });
  await keying.press('Set the budget');
  const [cost, his, councils] = (await sums.allInnerTexts()).map(pence);
  expect(his + councils === cost, `${his} and ${councils} are not ${cost}`);
  expect(his === pays, `he pays ${his} by the budget and ${pays} by the charge`);
  const lines = page.getByRole('table', { name: 'What is paid each week' })
    .locator('tbody tr:not(.candour-total) td:last-child');
  const total = (await lines.allInnerTexts()).map(pence).reduce((all, one) => all + one, 0);
  expect(total === cost, `the lines come to ${total}, and the cost is ${cost}`);
  const moved = (await page.locator('main li').allInnerTexts())
    .map((text) => /: [^:]*, from (nothing|£\S+) to (nothing|£\S+) a week\./.exec(text))
    .filter(Boolean).map(([, from, to]) => (pence(to) || 0) - (pence(from) || 0));
  const difference = moved.reduce((all, one) => all + one, 0);
  expect(moved.length > 0 && before + difference === cost,
    `${before} and the differences ${moved} are not ${cost}`);
  expectText(await mainText(page), ['This is the final budget', 'Cooking was added once',
    'Five assistants whom he employed', 'Provisional'], 'the final budget');
  await checkPage(page, 'story-b-final-budget', { begins: false });
  return [cost, his, councils];
}

// Opens the letter that the page leads to, saves it, and answers what it says.
async function compose(keying, kind, words) {
  const { page } = keying;
  keying.presses += 1;
  await follow(page.locator(`main a[href*="/letters/new"][href*="kind=${kind}"]`).first());
  await fill(keying, words);
  await keying.press('Save, and see it as it will be sent');
  await checkPage(page, `story-b-${kind}`, { begins: false });
  return page.locator('.candour-letter').innerText();
}

// While he does not agree, the letter that says so is offered, with both sides’ words.
async function disagree(keying, plan) {
  const { page } = keying;
  await page.goto(`${plan}/agreement`);
  await fill(keying, { how: 'Sent as a page that his computer reads, and gone through together.' });
  await keying.press('Record that it was shown');
  await fill(keying, { answer: 'does_not_agree', why: 'The nights are not settled.' });
  await keying.press('Record what they say');
  expectText(await mainText(page), ['The nights are not settled.', 'Care Act 2014 s25(5)'],
    'that he does not agree');
  const letter = await compose(keying, 'L18', {
    'part-meanwhile': 'What you have now goes on until this is settled.',
    'part-next': 'We meet about the nights, with the community nurse.',
  });
  expectText(letter, ['Somebody on call at night', 'The nights are not settled.',
    'The diary shows three calls in a week.', 'goes on until this is settled'], 'letter L18');
}

async function agree(keying, plan) {
  const { page } = keying;
  await page.goto(`${plan}/agreement`);
  await fill(keying, { answer: 'agrees', why: 'With the nights left open, as the table says.' });
  await keying.press('Record what they say');
  expectText(await mainText(page), ['With the nights left open'], 'that he agrees');
  await page.goto(`${plan}/plan`);
  expectText(await mainText(page), ['Help to get up, wash and dress', 'Two assistants'],
    'the plan');
  await checkPage(page, 'story-b-plan', { begins: false });
}

const inPounds = (sum) => `£${(sum / 100).toFixed(2)} a week`;

// The statement of the budget, as he will read it: the same three sums, and what is different.
async function statement(keying, plan, sums) {
  await keying.page.goto(`${plan}/budget`);
  const letter = await compose(keying, 'L15', {
    'part-next': 'The first payment is made once the plan is authorised.',
  });
  expectText(letter, [...sums.map(inPounds), 'provisional', 'Cooking was added once',
    'Shopping and cooking together'], 'letter L15');
}

const planSections = {
  'about-them': {}, communication: {},
  'taking-part': {
    prepared_by: 'own_part', took_part: 'yes',
    took_part_how: 'He wrote his side of the table himself, line by line.',
    relevant: ['well_being', 'outcomes'],
  },
  'direct-payment': {
    told: 'yes', told_on: todayParts, which: 'Every line but the hoist and the pendant.',
    wants: 'part', paid_to: 'themselves', how_often: 'four_weekly',
  },
  contingency: { ring: 'The duty team, 01632 960100, day and night' },
  risks: {},
  advice: { reduce: 'A wider bathroom door.', prevent: 'The sore nurse looks in each month.' },
  coordination: { coordinator: 'Amira Hussain, 01632 960101', review_on: dayIn(49) },
  copies: { asked: 'no' },
};

// What he wrote for the assessment stands in the plan, to confirm and not to key again.
async function signPlan(keying, plan) {
  const { page } = keying;
  await expectHeld(page, plan, 'about-them', [ownPart.matters, ownPart.want, ownPart.strengths]);
  await expectHeld(page, plan, 'communication', [reads, adjusted, reach]);
  for (const [name, answers] of Object.entries(planSections)) {
    await section(keying, plan, name, answers);
  }
  await page.goto(`${plan}/check`);
  await checkPage(page, 'story-b-plan-check', { begins: false });
  await keying.press('Sign the plan as ready for authorisation');
  expectText(await mainText(page), ['Ready for authorisation', 'Every four weeks',
    'Amira Hussain, 01632 960101'], 'the signed plan');
  await checkPage(page, 'story-b-plan-signed', { begins: false });
}

// What he disputes goes out with the assessment: his words, and what was answered to them.
async function disputeInLetter(keying, own) {
  await keying.page.goto(`${own}/letters`);
  const letter = await compose(keying, 'L04', { 'part-next': 'You have the plan in your hands.' });
  expectText(letter, ['What you disagree with', hisView, 'We keep what was written',
    'Nobody visits a man who must be in bed at eight.'], 'letter L04');
}

// The finance officer reads what it costs once she has said why, and can put nothing there, where
// the worker can.
const offers = (page) =>
  page.locator('main form[action*="/table/"], main a[href*="/table/line"]').count();
async function asFinanceReads(worker, page, plan, sums) {
  await worker.goto(`${plan}/table`);
  expect((await offers(worker)) > 0, 'the worker cannot change the table');
  await page.goto(`${plan}/table`);
  expect(pathOf(page).endsWith('/reason'), `finance reads ${pathOf(page)} without a reason`);
  await page.getByLabel('Why are you opening this record?').fill('His charge is to be sent out.');
  await follow(page.getByRole('button', { name: 'Open the record' }));
  await page.goto(`${plan}/table`);
  expectText(await mainText(page), ['£389.20', '£305.20', 'Together, each week',
    ...sums.map((sum) => inPounds(sum).replace(' a week', ''))], 'the table, read by finance');
  expect((await offers(page)) === 0, 'the finance officer is offered to change the table');
  await checkPage(page, 'story-b-finance', { begins: false });
}

// Nothing was breached on the way, and what is owed next is named with its day.
async function readCase(page, own) {
  await page.goto(own);
  const text = await mainText(page);
  expectText(text, ['Nothing that the law asks was missed', 'no breaches', 'Budget set',
    'Financial assessment done', 'An answer to what the person disputes: met'], 'the case page');
  expect(!text.includes(': breached'), 'the case page holds a breach');
  await checkPage(page, 'story-b-case-after', { begins: false });
}

const journeys = {
  'prices are open before any assessment': async ({ open }) => {
    const page = await enter(open, 'amira');
    await page.goto('/prices/ideas?price1=assistant-wage&much1=28&mine1=yes');
    expectText(await mainText(page), ['28', '£389.20'], 'his idea, costed on the first day');
    await checkPage(page, 'story-b-idea', { begins: false });
  },

  'from first contact to a plan that he agrees, ready for authorisation': async ({ open }) => {
    const page = await enter(open, 'amira');
    const keying = new Keying(page, 'David Okafor');
    await recordPerson(keying);
    const own = await contact(keying);
    const assessment = await beginAssessment(keying, own);
    await assess(keying, assessment);
    await findings(keying, assessment);
    await ownPaper(keying, own, assessment);
    await twoWriters(keying, new Keying(await enter(open, 'lena'), 'Lena Fox'), assessment);
    await concludeAssessment(keying, assessment);
    await dispute(keying, assessment);
    await determine(keying, assessment);
    const plan = await beginPlan(keying, assessment);
    await table(keying, plan);
    await negotiate(keying, plan);
    await readTable(page);
    const bare = await enter(open, 'mary', { script: false });
    await bare.goto(`${plan}/table`);
    await readTable(bare);
    await budget(keying, plan);
    await settle(keying, plan);
    const sums = await finalBudget(keying, plan, await charge(keying, own));
    await disagree(keying, plan);
    await agree(keying, plan);
    await statement(keying, plan, sums);
    await asFinanceReads(page, await enter(open, 'grace'), plan, sums);
    await signPlan(keying, plan);
    await disputeInLetter(keying, own);
    await readCase(page, own);
    keying.report();
  },
};
await run(journeys);
