// A team manager on a Monday: who is late, from a count to its people to one clause, and back; the
// same on a phone, without JavaScript, on paper and as a file.
import { checkPage } from './page_checks.mjs';
import { expect, expectText, fault, follow, mainText, pathOf, run, signIn } from './visit.mjs';

async function openAs(open, name, path, options = {}) {
  const page = await open(options);
  await signIn(page, name);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  if (path) await page.goto(path);
  return page;
}

// The first link of the duties’ “Late” column: a number above zero.
const lateCounts = (page) =>
  page.getByRole('table').locator('a.candour-count--late').filter({ hasText: /^[1-9]/ });

const numberOf = async (link) => Number.parseInt(await link.innerText(), 10);

// From My work to the duties, a count, its people, the clause, and all the way back.
async function walk(page, where) {
  await follow(page.getByRole('link', { name: 'Late and due, by duty of the law' }));
  expect(pathOf(page) === '/registers/duties', `${where}: the duties are at ${pathOf(page)}`);
  const count = lateCounts(page).first();
  if ((await count.count()) === 0) return fault(`${where}: nobody is late in the demonstration`);
  const number = await numberOf(count);
  await follow(count);
  const people = number === 1 ? '1 person' : `${number} people`;
  expectText(await mainText(page), [people, 'As at'], `${where}: the people of the count`);
  const rows = await page.getByRole('table').locator('tbody tr').count();
  expect(rows === Math.min(number, 50), `${where}: ${rows} rows for a count of ${number}`);
  const law = page.locator('main a[href^="/law/rules/"]').first();
  const rule = await law.getAttribute('href');
  await follow(law);
  expect(pathOf(page) === rule, `${where}: the clause leads to ${pathOf(page)}`);
  const here = page.getByRole('region', { name: / today$/ }).getByRole('link', { name: /^Late: / });
  expectText(await here.innerText(), people, `${where}: the law book counts otherwise`);
  await follow(here);
  expectText(await mainText(page), people, `${where}: back from the law book`);
  await follow(page.getByRole('link', { name: 'Back', exact: true }));
  expect(pathOf(page) === '/registers/duties', `${where}: back leads to ${pathOf(page)}`);
}

// From a row of people to the duty on the person’s own page.
async function openFirstPerson(page, where) {
  await follow(lateCounts(page).first());
  const link = page.getByRole('table').locator('tbody th a').first();
  const [path, anchor] = (await link.getAttribute('href')).split('#');
  await follow(link);
  expect(pathOf(page) === path, `${where}: the row leads to ${pathOf(page)}`);
  expect((await page.locator(`[id="${anchor}"]`).count()) === 1, `${where}: no ${anchor} there`);
}

const lists = ['/registers', '/registers/duties', '/registers/people', '/registers/waiting',
  '/registers/holds', '/registers/caseloads', '/registers/allocations'];

const journeys = {
  'from a count to its people to the clause and back': async ({ open }) => {
    for (const width of [1280, 375]) {
      const page = await openAs(open, 'mary', null, { width });
      await walk(page, `at ${width}`);
      await openFirstPerson(page, `at ${width}`);
    }
  },

  'the same without JavaScript': async ({ open }) => {
    for (const width of [1280, 375]) {
      const page = await openAs(open, 'mary', null, { width, script: false });
      const bar = page.getByRole('navigation')
        .getByRole('link', { name: 'Registers', exact: true });
      expect(await bar.isVisible(), `the link to Registers cannot be seen at ${width}`);
      await walk(page, `without script at ${width}`);
      await page.goto('/registers/people');
      await page.getByLabel('For', { exact: true }).selectOption('adult');
      await follow(page.getByRole('button', { name: 'Show', exact: true }));
      expectText(await mainText(page), 'adults', 'the filter in words');
    }
  },

  'every list is accessible, at both widths and on paper': async ({ open }) => {
    const page = await openAs(open, 'mary');
    await checkPage(page, 'registers-my-work-mary');
    for (const path of lists) {
      await page.goto(path);
      await checkPage(page, `mary${path.replaceAll('/', '-')}`);
    }
    await page.goto('/registers/duties');
    await follow(lateCounts(page).first());
    await checkPage(page, 'mary-registers-duty-people');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(/As at \d+ \w+ \d{4}/).first().isVisible(), 'no day on paper');
    expect(!(await page.getByRole('button', { name: 'Show' }).isVisible()), 'prints the filter');
  },

  'a heading sorts, and says which way': async ({ open }) => {
    const page = await openAs(open, 'mary', '/registers/duties');
    await follow(page.getByRole('columnheader', { name: 'Late', exact: true }).getByRole('link'));
    const heading = page.getByRole('columnheader').filter({ hasText: /^Late\b/ }).first();
    expect((await heading.getAttribute('aria-sort')) === 'descending', 'does not say which way');
    const numbers = [];
    for (const row of await page.getByRole('table').locator('tbody tr').all()) {
      numbers.push(Number.parseInt(await row.locator('td').nth(0).innerText(), 10));
    }
    const sorted = [...numbers].sort((a, b) => b - a);
    expect(numbers.join() === sorted.join(), `the late counts stand as ${numbers}`);
  },

  'a list is saved as a file with the same rows': async ({ open }) => {
    const page = await openAs(open, 'mary', '/registers/people');
    const said = await page.locator('.candour-register__said strong').innerText();
    const href = await page.getByRole('link', { name: /Save as a spreadsheet/ })
      .getAttribute('href');
    const file = await page.request.get(href);
    const bytes = await file.body();
    expect(bytes.subarray(0, 3).toString('hex') === 'efbbbf', 'no byte order mark');
    const rows = (await file.text()).trimEnd().split('\r\n').length - 1;
    expect(rows === Number.parseInt(said, 10), `${rows} rows in the file, and ${said}`);
  },

  'each role has the registers that its work needs': async ({ open }) => {
    for (const name of ['amira', 'priya', 'tom', 'grace']) {
      const page = await openAs(open, name, null, { refusals: true });
      await checkPage(page, `registers-my-work-${name}`);
      for (const path of lists) {
        const response = await page.goto(path);
        expect(response.status() === 200, `${name}: ${path} answers ${response.status()}`);
      }
      await checkPage(page, `${name}-registers-caseloads`);
      const all = await page.goto('/registers/people?team=');
      const mayAll = ['priya', 'tom'].includes(name);
      expect(all.status() === (mayAll ? 200 : 403), `${name}: the whole council: ${all.status()}`);
    }
    const sam = await openAs(open, 'sam', null, { refusals: true });
    expect((await sam.getByRole('link', { name: 'Registers' }).count()) === 0, 'sam is led there');
    expect((await sam.goto('/registers')).status() === 403, 'sam reaches the registers');
  },
};

await run(journeys);
