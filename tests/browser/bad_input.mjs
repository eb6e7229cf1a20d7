// What people get wrong, what happens behind their back, and what somebody sends on purpose: each
// time the page says what is wrong and where, and what was typed is still there.
import { checkPage } from './page_checks.mjs';
import {
  expect, expectError, expectText, follow, mainText, pathOf, run, signIn,
} from './visit.mjs';

const own = '/cases/D-1001';
const hostile = '<script>document.title = "taken"</script><b>“bold”</b> ]]> {{7*7}} %s';

async function enter(open, name, options = {}) {
  const page = await open({ refusals: true, ...options });
  await signIn(page, name);
  await page.waitForURL('**/my-work');
  return page;
}

const press = (page, name) => follow(page.getByRole('button', { name, exact: true }));
const field = (page, name) => page.locator(`main [name="${name}"]`);
const holds = async (page, name, words, where) =>
  expect((await field(page, name).inputValue()) === words, `${where}: ${name} is not kept`);

// The document of this kind in the case of Mr Bell: begun by whoever comes first.
const documents = new Map();
async function documentOf(page, kind) {
  if (!documents.has(kind)) {
    await page.goto(`${own}/documents/begin`);
    await page.locator(`[name="kind"][value="${kind}"]`).check();
    await page.locator('[name="about"][value="A"]').check();
    await press(page, 'Begin');
    documents.set(kind, pathOf(page));
  }
  return documents.get(kind);
}

async function day(page, name, [date, month, year]) {
  await field(page, `${name}-day`).fill(String(date));
  await field(page, `${name}-month`).fill(String(month));
  await field(page, `${name}-year`).fill(String(year));
}

// A new person in the form, up to the page that asks to check it.
async function writePerson(page, born) {
  await page.goto('/people/new');
  await field(page, 'given_names').fill('Walter');
  await field(page, 'family_name').fill(hostile.slice(0, 60));
  await day(page, 'born', born);
  await field(page, 'address').fill('3 Mill Row');
  await press(page, 'Continue');
}

const head = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEB' +
  'AQEBAQEBAQEBAQEBAQEB' +
  'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/2Q==', 'base64');
const uploads = {
  'a program that calls itself a PDF':
    ['a.pdf', 'application/pdf', 'MZ\u0000\u0001', 'kind of file'],
  'a drawing that can hold a script':
    ['a.svg', 'image/svg+xml', '<svg onload="x()"/>', 'kind of file'],
  'a web page': ['a.html', 'text/html', '<!DOCTYPE html><script>x()</script>', 'kind of file'],
  'nothing in it': ['a.txt', 'text/plain', '', 'empty'],
  'more than 25 MB': ['a.pdf', 'application/pdf',
    Buffer.concat([head, Buffer.alloc(25 * 1024 * 1024)]), 'larger than 25 MB'],
};

async function bring(page, name, mimeType, bytes) {
  await page.goto(`${own}/files`);
  await field(page, 'what').fill(hostile);
  await page.locator('[name="account_of"][value="mine"]').check();
  await field(page, 'file').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await press(page, 'Keep the file');
}

const journeys = {};
for (const script of [true, false]) {
  const how = script ? '' : ', without script';

  journeys[`files that are not taken in${how}`] = async ({ open }) => {
    const page = await enter(open, 'amira', { script });
    for (const [what, [name, type, bytes, says]] of Object.entries(uploads)) {
      await bring(page, name, type, bytes);
      expectText(await mainText(page), ['There is a problem', says], what);
      await holds(page, 'what', hostile, what);
      expect(await page.locator('[value="mine"]').isChecked(), `${what}: whose it is, is not kept`);
    }
    if (!script) return;
    await expectError(page, '#file', 'larger than 25 MB', 'a large file');
    await checkPage(page, 'bad-file', { begins: false });
  };

  journeys[`a birth date to come, and a date that is not${how}`] = async ({ open }) => {
    const page = await enter(open, 'amira', { script });
    for (const born of [[1, 2, new Date().getFullYear() + 4], [31, 2, 2020]]) {
      const where = born.join(' ');
      await writePerson(page, born);
      expectText(await mainText(page), 'There is a problem', where);
      await holds(page, 'given_names', 'Walter', where);
      await holds(page, 'family_name', hostile.slice(0, 60), where);
      await holds(page, 'born-year', String(born[2]), where);
      await holds(page, 'address', '3 Mill Row', where);
      if (script) await checkPage(page, `bad-born-${born[0]}`, { begins: false });
    }
    expect((await page.title()).startsWith('Error: '), 'the title does not say Error');
  };

  journeys[`sums and dates that are none${how}`] = async ({ open }) => {
    const page = await enter(open, 'amira', { script });
    const document = await documentOf(page, 'financial_assessment');
    for (const sum of ['abc', '1e9', '-5', '12.345']) {
      await page.goto(`${document}/sections/capital`);
      await page.locator('main [name="none"][value="no"]').check();
      await field(page, 'line.1.what').fill(hostile);
      await field(page, 'line.1.value').fill(sum);
      await day(page, 'line.1.until', [31, 2, 2026]);
      await follow(field(page, '_next'));
      const wanted = ['There is a problem', 'pounds and pence', 'Enter a day'];
      expectText(await mainText(page), wanted, sum);
      await holds(page, 'line.1.value', sum, sum);
      await holds(page, 'line.1.what', hostile, sum);
      await holds(page, 'line.1.until-day', '31', sum);
    }
    if (script) await checkPage(page, 'bad-sum', { begins: false });
  };
}

Object.assign(journeys, {
  'a good photo and a good PDF are served as what they are': async ({ open }) => {
    const page = await enter(open, 'amira');
    for (const [name, type, bytes] of [
      ['a.jpg', 'image/jpeg', jpeg], ['a.pdf', 'application/pdf', head]]) {
      await bring(page, name, type, bytes);
      const links = page.locator(`main a[href*="${own}/files/"]`);
      const all = await links.evaluateAll((every) => every.map((one) => one.getAttribute('href')));
      const answers = await Promise.all(all.map((href) => page.request.get(href)));
      const found = answers.map((answer) => answer.headers())
        .find((headers) => headers['content-type'] === type);
      if (!found) { expect(false, `${name}: is not there`); continue; }
      expect(found['x-content-type-options'] === 'nosniff', `${name}: may be guessed`);
      expect(found['content-security-policy'].includes('sandbox'), `${name}: lies in no sandbox`);
      const disposition = found['content-disposition'];
      expect(disposition.startsWith(type === 'image/jpeg' ? 'inline' : 'attachment'),
        `${name}: ${disposition}`);
    }
  },

  'two people in one answer: both texts, and one is taken by name': async ({ open }) => {
    const amira = await enter(open, 'amira', { script: false });
    const mary = await enter(open, 'mary', { script: false });
    const document = await documentOf(amira, 'needs_assessment');
    const place = `${document}/sections/risks`;
    await Promise.all([amira.goto(place), mary.goto(place)]);
    await field(amira, 'risks').fill('Amira saw a loose rug.');
    await field(mary, 'risks').fill('Mary saw a stair without a rail.');
    await follow(field(amira, '_list'));
    await follow(field(mary, '_list'));
    await amira.goto(place);
    const shown = await mainText(amira) + await field(amira, 'risks').inputValue();
    expectText(shown, ['a loose rug', 'a stair without a rail', 'Mary O’Brien'], 'two writers');
    await amira.goto(`${document}/check`);
    const signing = amira.getByRole('button', { name: /^Sign the / });
    expect((await signing.count()) === 0, 'it can be signed before one text is taken');
    await amira.goto(place);
    await follow(amira.getByRole('button', { name: /Mary O’Brien/ }));
    await holds(amira, 'risks', 'Mary saw a stair without a rail.', 'after taking hers');
  },

  'characters that cannot be seen are marked, named and not kept': async ({ open }) => {
    const page = await enter(open, 'amira', { script: false });
    const document = await documentOf(page, 'needs_assessment');
    await page.goto(`${document}/sections/risks`);
    await field(page, 'risks').fill('A loose \u202erug.');
    await field(page, 'their_view').fill('He knows of it.');
    await follow(field(page, '_next'));
    expectText(await mainText(page), ['There is a problem', 'cannot be seen'], 'a turned text');
    await holds(page, 'risks', 'A loose \ufffdrug.', 'a turned text');
    await holds(page, 'their_view', 'He knows of it.', 'a turned text');
    await page.goto(`${document}/sections/risks`);
    await holds(page, 'their_view', 'He knows of it.', 'what stands beside it');
  },

  'a document given up while somebody writes in it': async ({ open }) => {
    const page = await enter(open, 'amira', { script: false });
    const other = await enter(open, 'mary', { script: false });
    const document = await documentOf(page, 'care_plan');
    await page.goto(`${document}/sections/contingency`);
    await field(page, 'ring').fill('Ring Susan, typed before it was given up.');
    await other.goto(document);
    await other.getByText('Give this document up').first().click();
    const why = ['textarea', 'input[type=text]'].map((box) => `form[action$="/give-up"] ${box}`);
    await other.locator(why.join(', '))
      .first().fill('Begun for the wrong person.');
    await follow(other.locator('form[action$="/give-up"] button'));
    documents.delete('care_plan');
    await follow(field(page, '_next'));
    const text = await mainText(page);
    const kept = await page.locator('main').innerHTML();
    expect(kept.includes('typed before it was given up'), 'what was typed is lost');
    const says = /signed or given up|given up|no longer/i.test(text);
    expect(says, `it does not say why: ${text.slice(0, 300)}`);
  },

  'a line of a plan that somebody changed meanwhile: both versions stand': async ({ open }) => {
    const page = await enter(open, 'amira');
    const other = await enter(open, 'amira');
    const change = '/cases/D-1012/documents/D-1012-plan/lines/night/change?side=council';
    await page.goto(change);
    await other.goto(change);
    await field(other, 'what').fill('Turned at ten and at two');
    await field(other, 'reasons').fill('The nurse asked for two turns.');
    await follow(other.locator('main form button[type=submit]').last());
    expect(pathOf(other).endsWith('/lines'), 'the first change is not kept');
    await field(page, 'what').fill('Turned at bedtime only');
    await field(page, 'reasons').fill('One turn was enough last week.');
    await follow(page.locator('main form button[type=submit]').last());
    expectText(await mainText(page), ['Meanwhile somebody put another version of this line',
      'Turned at ten and at two', 'The nurse asked for two turns.'], 'the stale line');
    await holds(page, 'what', 'Turned at bedtime only', 'the stale line');
    await holds(page, 'reasons', 'One turn was enough last week.', 'the stale line');
    await checkPage(page, 'stale-line', { begins: false });
  },

  'a letter whose words changed after it was read is not sent': async ({ open }) => {
    const page = await enter(open, 'amira');
    const other = await enter(open, 'amira');
    const write = '/cases/D-1011/letters/new?kind=L12&document=D-1011-plan';
    const see = 'Save, and see it as it will be sent';
    await page.goto(write);
    await press(page, see);
    await other.goto(write);
    await field(other, 'part-amount').fill('Seven visits, as we said on Monday.');
    await press(other, see);
    await field(page, 'how').first().check();
    await press(page, 'Send the letter');
    expectText(await mainText(page), ['The record changed since you saw the letter',
      'Seven visits, as we said on Monday.'], 'the stale letter');
    await page.goto('/cases/D-1011/letters');
    expectText(await mainText(page), 'No letter was sent from here yet.', 'the letters');
  },

  'a price that ended cannot be chosen for a line': async ({ open }) => {
    const page = await enter(open, 'amira');
    const document = await documentOf(page, 'care_plan');
    await page.goto(`${document}/table/line`);
    const offered = await page.locator('main [name="price"] option').count();
    expect(offered > 20, `only ${offered} prices are offered`);
    const ended = await page.locator('main [name="price"] option').evaluateAll((all) =>
      all.filter((one) => /luncheon/i.test(one.value + one.innerText)).map((one) => one.value));
    expect(ended.length === 0, 'a price that ended can be chosen');
  },

  'somebody dies: letters to them stop, and the page says so': async ({ open }) => {
    const page = await enter(open, 'amira');
    await page.goto('/people/new');
    await field(page, 'given_names').fill('Edith');
    await field(page, 'family_name').fill('Marlowe');
    await day(page, 'born', [3, 2, 1941]);
    await press(page, 'Continue');
    await press(page, 'Record this person');
    const card = pathOf(page).replace(/\/case$/, '');
    await page.locator('[name="service"][value="adult"]').check();
    await press(page, 'Open the case');
    const hers = pathOf(page);
    await page.goto(`${card}/death`);
    await day(page, 'died', [1, 1, new Date().getFullYear() + 1]);
    await press(page, 'Record that they died');
    await expectError(page, '#died-day', '', 'a death to come');
    const now = new Date();
    await day(page, 'died', [now.getDate(), now.getMonth() + 1, now.getFullYear()]);
    await press(page, 'Record that they died');
    await page.goto(`${hers}/letters/new?kind=L01&to=A&about=A`);
    expectText(await mainText(page), ['died', 'Letters to them have stopped'], 'a letter');
    expect((await page.getByRole('button', { name: /Save, and see/ }).count()) === 0,
      'a letter to somebody who died can still be written');
    await checkPage(page, 'bad-letter-to-the-dead', { begins: false });
  },
});

await run(journeys);
