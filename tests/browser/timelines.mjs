// Bringing a timeline along: seen by nobody else, kept as a case once, and refused, with its place
// named and nothing changed, when anything in it is wrong.
import { checkPage } from './page_checks.mjs';
import {
  expect, expectError, expectText, fault, mainText, pathOf, run, signIn, signOut,
} from './visit.mjs';

const event = (more) => ({ on: '2025-01-06', kind: 'assessment.requested', about: 'A', ...more });
const timeline = (more = {}) => ({
  ref: 'Brought along', service: 'adult', people: { A: 'woman of 81' }, events: [event()], ...more,
});

async function offer(page, content, name = 'case.json') {
  await page.goto('/timelines/new');
  const buffer = Buffer.isBuffer(content) ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  await page.getByLabel('Timeline file').setInputFiles(
    { name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForLoadState();
}

// How many people stand on My work: every row leads to the duties of one.
async function peopleAtWork(page) {
  await page.goto('/my-work');
  const links = await page.locator('main a').evaluateAll(
    (all) => all.map((link) => link.getAttribute('href').replace(/#.*/, '')));
  return new Set(links.filter((href) => href.startsWith('/cases/'))).size;
}

async function signedIn(open, name, options = {}) {
  const page = await open(options);
  await signIn(page, name);
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  return page;
}

// What is wrong with a file, and what the page must name.
const wrong = {
  'malformed JSON': ['{\n  "ref": "x",\n  "events": [ }\n}', ['Line 3']],
  'an empty file with a space': [' ', []],
  'no object': ['[1, 2]', ['one object']],
  'another encoding': [Buffer.from('{"ref": "caf\xe9", "events": []}', 'latin1'), ['UTF-8']],
  'UTF-16': [Buffer.from('{"ref": "x"}', 'utf16le'), []],
  'a file over 1 MB': [Buffer.alloc((1 << 20) + 1, ' '), ['1 MB']],
  'a key written twice': ['{"ref": "x",\n "ref": "y", "events": []}', ['ref', 'Line 2']],
  'an impossible date': [timeline({ events: [event({ on: '2025-02-30' })] }), ['events[0].on']],
  'a date that is none': [timeline({ events: [event(), event({ on: 'Monday' })] }),
    ['events[1].on']],
  'a year beyond': [timeline({ events: [event({ on: '1776-07-04' })] }), ['events[0].on']],
  'an unknown person': [timeline({ events: [event({ about: 'Z' })] }), ['events[0].about', 'Z']],
  'a role of nobody': [timeline({ roles: { Q: ['child'] } }), ['Q']],
  'an unknown service': [timeline({ service: 'pets' }), ['service', 'pets']],
  'an unknown outcome': [timeline({ events: [event({ outcome: 'fine' })] }),
    ['events[0].outcome']],
  'the wrong type of list': [timeline({ events: 'none' }), ['events']],
  'the wrong type of text': [timeline({ events: [event({ note: 7 })] }), ['events[0].note']],
  'the wrong type of number': [timeline({ events: [event({ count: 'many' })] }),
    ['events[0].count']],
  'a number out of range': [timeline({ events: [event({ count: -1 })] }), ['events[0].count']],
  'text too long': [timeline({ events: [event({ note: 'x'.repeat(4001) })] }),
    ['events[0].note', '4000']],
  'a control character': ['{"ref": "x", "people": {}, "events": [{"on": "2025-01-06", ' +
    '"kind": "other", "note": "bell \\u0007"}]}', ['events[0].note']],
  'no kind': [timeline({ events: [{ on: '2025-01-06' }] }), ['events[0].kind']],
  'no events': [{ ref: 'x', service: 'adult' }, ['events']],
  'no date at all': [timeline({ events: [event({ on: null })] }), []],
  'a policy weaker than the law': [timeline({ policy: { 'complaint.children.stage1': '90wd' } }),
    ['policy.complaint.children.stage1']],
};

const journeys = {
  'a timeline is seen by whoever brought it, in that visit alone': async ({ open }) => {
    const amira = await signedIn(open, 'amira');
    await offer(amira, timeline());
    const address = pathOf(amira);
    expect(/^\/timelines\/[0-9a-f]{32}$/.test(address), `it leads to ${address}`);
    expectText(await amira.locator('body').innerText(),
      ['Brought along', 'Only you see it', 'woman of 81', 'Assessment of an adult'], 'the case');
    const mary = await signedIn(open, 'mary', { refusals: true });
    expect((await mary.goto(address)).status() === 404, 'another member of staff can open it');
    const elsewhere = await signedIn(open, 'amira', { refusals: true });
    expect((await elsewhere.goto(address)).status() === 404, 'another visit can open it');
    const nobody = await open();
    await nobody.goto(address);
    expect(pathOf(nobody) === '/sign-in', 'it opens without signing in');
  },

  'it is forgotten at signing out': async ({ open }) => {
    const page = await signedIn(open, 'amira', { refusals: true });
    await offer(page, timeline());
    const address = pathOf(page);
    await signOut(page);
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    expect((await page.goto(address)).status() === 404, 'it is still there');
  },

  'kept, it is a case of whoever kept it': async ({ open }) => {
    const page = await signedIn(open, 'olu');
    const before = await peopleAtWork(page);
    await offer(page, timeline({ ref: 'Kept by Olu' }));
    await page.getByRole('button', { name: 'Keep as a case' }).click();
    await page.waitForURL('**/cases/*');
    expectText(await mainText(page), 'Kept by Olu', 'the kept case');
    expect((await peopleAtWork(page)) === before + 1, 'My work has not one more');
    expectText(await mainText(page), 'Kept by Olu', 'My work');
  },

  'the same form sent twice keeps one case': async ({ open }) => {
    const page = await signedIn(open, 'ben');
    const before = await peopleAtWork(page);
    await offer(page, timeline({ ref: 'Sent twice' }));
    const form = page.locator('form').filter({ has: page.getByText('Keep as a case') });
    const fields = await form.locator('input').evaluateAll(
      (all) => Object.fromEntries(all.map(({ name, value }) => [name, value])));
    const address = await form.getAttribute('action');
    const send = () => page.request.post(address, { form: fields, maxRedirects: 0 });
    // At the same time, and once more.
    const answers = [...await Promise.all([send(), send()]), await send()];
    const places = new Set(answers.map((answer) => answer.headers().location));
    for (const answer of answers) {
      expect(answer.status() === 303, `sent again, it is answered ${answer.status()}`);
    }
    expect(places.size === 1, `it leads to ${[...places].join(' and ')}`);
    expect((await peopleAtWork(page)) === before + 1, 'there are not one more');
  },

  'a role that cannot keep is not asked to': async ({ open }) => {
    const page = await signedIn(open, 'grace');
    await offer(page, timeline());
    expect((await page.getByRole('button', { name: 'Keep as a case' }).count()) === 0,
      'finance is offered to keep it');
  },

  'an unknown kind is kept, shown and reported': async ({ open }) => {
    const page = await signedIn(open, 'amira');
    const unknown = event({ kind: 'moon.landed', note: 'Eagle' });
    await offer(page, timeline({ events: [event(), unknown] }));
    expectText(await mainText(page), ['moon.landed', 'Not understood', 'Eagle',
      '1 entry is of a kind that Candour does not know'], 'the case');
    await checkPage(page, 'timeline-not-understood');
    await page.getByRole('button', { name: 'Keep as a case' }).click();
    await page.waitForURL('**/cases/*');
    expectText(await mainText(page), ['moon.landed', 'Not understood'], 'the kept case');
  },

  'whatever is wrong is refused with its place, and nothing changes': async ({ open }) => {
    const page = await signedIn(open, 'lena', { refusals: true });
    const before = await peopleAtWork(page);
    for (const [what, [content, words]] of Object.entries(wrong)) {
      await offer(page, content);
      if (pathOf(page) !== '/timelines') {
        fault(`${what}: was taken, and leads to ${pathOf(page)}`);
        continue;
      }
      await expectError(page, '#timeline', words, what);
    }
    await page.goto('/timelines/new');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expectError(page, '#timeline', 'Choose a timeline file', 'no file');
    await checkPage(page, 'timeline-none', { begins: false });
    expect((await peopleAtWork(page)) === before, 'something was kept');
  },

  'a file beyond every limit is refused in words': async ({ open }) => {
    const page = await signedIn(open, 'lena', { refusals: true });
    await page.goto('/timelines/new');
    const form = await page.locator('form').filter({ has: page.getByLabel('Timeline file') })
      .locator('input[type="hidden"]').evaluateAll(
        (all) => Object.fromEntries(all.map(({ name, value }) => [name, value])));
    const answer = await page.request.post('/timelines', {
      multipart: {
        ...form,
        timeline: { name: 'a.json', mimeType: 'application/json', buffer: Buffer.alloc(6 << 20) },
      },
    });
    expect(answer.status() === 413, `it is answered ${answer.status()}`);
    expect(/too (large|big)|larger|at most/i.test(await answer.text()), 'it does not say why');
  },
};

await run(journeys);
