// Walter Finch, 93, who fell: from his daughter’s call to a plan that he agrees, ready for
// authorisation. Counts what somebody keys, and fails on any fact keyed twice.
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
    given_names: 'Walter', family_name: 'Finch', born: [3, 5, 1933],
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

await run({
  async 'Walter Finch, from the call to the plan'({ open }) {
    const page = await open();
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    const keying = new Keying(page, 'Walter Finch');
    try {
      await firstContact(keying);
      const first = await recordContact(keying);
      const theCase = first.split('/documents/')[0];
      console.log(theCase, pathOf(page), await mainText(page));
    } catch (error) {
      console.log(page.url(), (await mainText(page)).slice(0, 3000));
      throw error;
    }
    keying.report();
  },
});
