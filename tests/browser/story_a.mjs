// Walter Finch, 93, who fell: from his daughter’s call to the determination of
// eligibility. Counts what somebody keys, and fails on any fact keyed twice.
import { Keying } from './keying.mjs';
import { checkPage } from './page_checks.mjs';
import { expect, expectText, follow, mainText, pathOf, run, signIn } from './visit.mjs';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', day: 'numeric', month: 'numeric', year: 'numeric',
});
// A day so many days from today, as the three boxes take it.
function dayFromNow(days) {
  const parts = inLondon.formatToParts(new Date(Date.now() + days * 86_400_000));
  return ['day', 'month', 'year'].map((type) => Number(parts.find((one) => one.type === type).value));
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
    done: 'A rail and a bath board fitted this afternoon by the equipment team; Susan stays tonight.',
  },
  information: { given: ['said', 'prevention'], about: 'Pendant alarms, exercise against falls' },
  next: {
    decision: 'assess', self_assessment: 'together', self_assessment_asked_on: today,
    explained_on: today, assessed_by: dayFromNow(14), timescale_told_on: today,
    timescale_told_how: 'said',
  },
};

// Goes through the sections of the document that is open, from its first.
async function answerSections(keying, document, sections) {
  const page = keying.page;
  const [first] = Object.keys(sections);
  keying.presses += 1;
  await follow(page.locator(`main a[href$="/sections/${first}"]`).first());
  for (const [section, answers] of Object.entries(sections)) {
    expect(pathOf(page) === `${document}/sections/${section}`,
      `${section}: “Save and go on” leads to ${pathOf(page)}`);
    if (answers !== 'confirmed') await keying.putAll(answers);
    else for (const box of await page.locator('[name=_confirm]').all()) await box.check();
    const all = page.getByRole('button', { name: /still right: save and go on/ });
    keying.presses += 1;
    await follow((await all.count()) === 1 ? all : page.getByRole('button', { name: 'Save and go on' }));
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
  risks: { risks: 'Another fall in the bathroom: likely without help, and a broken hip could follow' },
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
  expectText(await mainText(page), ['Amira Hussain'], 'the determination');
}

await run({
  async 'Walter Finch, from the call to the determination'({ open }) {
    const page = await open();
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    const keying = new Keying(page, 'Walter Finch');
    try {
      await firstContact(keying);
      const first = await recordContact(keying);
      const theCase = first.split('/documents/')[0];
      await signContact(keying, theCase);
      await needsAssessment(keying, theCase);
    } catch (error) {
      console.log(page.url(), (await mainText(page)).slice(0, 3000));
      throw error;
    }
    keying.report();
  },
});
