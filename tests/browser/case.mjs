// A published case as a worker reads it: what was missed, why, since when; another day; the
// chronology; the picture; and all of it by keyboard.
import { checkPage } from './page_checks.mjs';
import {
  expect, expectError, expectText, fault, follow, mainText, pathOf, pictures, run, signIn,
} from './visit.mjs';

const published = '/cases/23-019-542';

async function openCase(open, options = {}, path = published) {
  const page = await open(options);
  await signIn(page, 'amira');
  await page.waitForURL('**/my-work');
  await page.goto(path);
  return page;
}

// The rows of duties whose heading and text say all of this.
function duties(page, ...words) {
  let rows = page.locator('[id^="duty-"]').filter({ has: page.getByRole('heading') });
  for (const one of words) rows = rows.filter({ hasText: one });
  return rows;
}

// A duty says its state as a word, when a worker would have been warned, and one step away the sum
// and the clause.
async function expectMissed(page, title, about, clause, { due = true } = {}) {
  const where = `${title}${about ? ` (${about})` : ''}`;
  const row = duties(page, title, about ? `: ${about} (` : '')
    .filter({ hasText: /[Mm]issed from/ });
  if ((await row.count()) !== 1) return fault(`${where}: ${await row.count()} rows`);
  const text = await row.innerText();
  expect(/Breached|Possibly breached/.test(text), `${where}: no state in words`);
  expect(!due || /Due (on|between) /.test(text), `${where}: no due date`);
  const why = row.getByText(/^Why/);
  expect(!(await row.getByText(clause).first().isVisible()), `${where}: opens by itself`);
  await why.click();
  const law = row.getByRole('link').filter({ hasText: clause });
  expect(await law.first().isVisible(), `${where}: does not cite ${clause}`);
  const href = await law.first().getAttribute('href');
  const response = await page.request.get(href.replace(/#.*/, ''));
  expect(response.status() === 200, `${where}: its clause leads nowhere: ${href}`);
  const anchor = href.split('#')[1];
  expect((await response.text()).includes(`id="${anchor}"`), `${where}: no ${anchor} there`);
  return row;
}

const warned = /would have been warned from \d+ \w+ \d{4}/;

const journeys = {
  'the published case says unaided what was missed': async ({ open }) => {
    const page = await openCase(open);
    expectText(await mainText(page), ['23 019 542', 'missed'], 'the case');
    await expectMissed(page, 'The children’s procedure for a complaint about Part 3', 'X',
      'Children Act 1989', { due: false });
    const stage1 = await expectMissed(page, 'Stage 1', 'X', 'reg 1');
    if (stage1) expect(warned.test(await stage1.innerText()), 'stage 1: no day of warning');
    const errors = await expectMissed(page, 'disputes', 'M', 'Ombudsman practice');
    if (errors) expect(warned.test(await errors.innerText()), 'errors: no day of warning');
    for (const child of ['M', 'N']) {
      const needs = await expectMissed(page, 'needs were found', child, 'Children Act 1989 s17(1)');
      if (needs) expect(warned.test(await needs.innerText()), `${child}: no day of warning`);
      await expectMissed(page, 'No refusal', child, 'Children Act 1989 s17(1)', { due: false });
    }
    if (pictures) {
      await page.screenshot({ path: `${pictures}/case-23-019-542-why.png`, fullPage: true });
    }
  },

  'as at 15 December 2023 it says the day, and what was certain then': async ({ open }) => {
    const page = await openCase(open, {}, `${published}?as-at=2023-12-15`);
    expectText(await page.locator('body').innerText(), '15 December 2023 (Friday)', 'as at');
    const edge = await page.evaluate(() => getComputedStyle(document.body).borderTopWidth);
    expect(parseFloat(edge) > 0, 'the page is not tinted');
    const certain = duties(page, 'Stage 1').filter({ hasText: /(^|\n)\s*Breached/ });
    expect((await certain.count()) === 0, 'stage 1 is breached for certain already');
    expect((await duties(page, 'Stage 1').count()) === 1, 'stage 1 is not shown');
    expect(!(await mainText(page)).includes('Corporate response'), 'it shows what came later');
    await checkPage(page, 'case-as-at');
    await follow(page.getByRole('link', { name: 'today' }).first());
    expect(pathOf(page) === published, 'the way back leads elsewhere');
    expectText(await mainText(page), 'Corporate response', 'the case as it is');
    expect(parseFloat(await page.evaluate(
      () => getComputedStyle(document.body).borderTopWidth)) === 0, 'it is tinted still');
  },

  'a day is chosen in three boxes, and a day that is none is kept as typed': async ({ open }) => {
    const page = await openCase(open, { refusals: true });
    await page.getByText('Look at another day').click();
    for (const [box, value] of [['Day', '31'], ['Month', '2'], ['Year', '2024']]) {
      await page.getByLabel(box, { exact: true }).fill(value);
    }
    await follow(page.getByRole('button', { name: 'Show that day' }));
    await expectError(page, '#as-at-day', 'Enter a day that exists', '31 2 2024');
    await checkPage(page, 'case-no-such-day', { begins: false });
    for (const [box, value] of [['Day', '31'], ['Month', '2'], ['Year', '2024']]) {
      const kept = await page.getByLabel(box, { exact: true }).inputValue();
      expect(kept === value, `${box} was not kept: ${kept}`);
    }
    await page.getByLabel('Day', { exact: true }).fill('15');
    await follow(page.getByRole('button', { name: 'Show that day' }));
    expectText(await page.locator('body').innerText(), '15 February 2024 (Thursday)', 'the day');
  },

  'the chronology is found by matter and by words': async ({ open }) => {
    const page = await openCase(open);
    const entries = page.getByRole('list').filter({ has: page.locator('[id^="e-"]') })
      .locator('> li');
    const all = await entries.count();
    expect(all > 10, `the chronology has ${all} entries`);
    await page.getByLabel('Words in it').fill('ERRORS father');
    await follow(page.getByRole('button', { name: 'Show', exact: true }));
    const found = await entries.count();
    expect(found > 0 && found < all, `${found} of ${all} entries with these words`);
    for (const text of await entries.allInnerTexts()) {
      expect(/errors/i.test(text) && /father/i.test(text), `found by words: ${text}`);
    }
    expectText(await mainText(page), `Showing ${found} of ${all}`, 'by words');
    await page.getByLabel('Words in it').fill('');
    await page.getByLabel('Matter').selectOption({ label: await complaintMatter(page) });
    await follow(page.getByRole('button', { name: 'Show', exact: true }));
    const complaint = await entries.count();
    expect(complaint > 0 && complaint < all, `${complaint} of ${all} entries of the complaint`);
    await follow(page.getByRole('link', { name: 'Show everything' }));
    expect((await entries.count()) === all, 'not everything came back');
  },

  'the day looked from stays while the chronology is searched': async ({ open }) => {
    const page = await openCase(open, {}, `${published}?as-at=2023-12-15`);
    await page.getByLabel('Words in it').fill('complaint');
    await follow(page.getByRole('button', { name: 'Show', exact: true }));
    expectText(await page.locator('body').innerText(), '15 December 2023', 'after searching');
    await follow(page.getByRole('link', { name: 'Show everything' }));
    expectText(await page.locator('body').innerText(), '15 December 2023', 'after clearing');
  },

  'the picture has a name, and tables that say the same': async ({ open }) => {
    for (const width of [1280, 375]) {
      const page = await openCase(open, { width });
      const drawing = page.locator('svg[role="img"], svg[role="group"]').locator('visible=true');
      expect((await drawing.count()) === 1, `${await drawing.count()} pictures at ${width}`);
      const name = await drawing.first().getAttribute('aria-label');
      expect(name?.length > 20, `the picture’s name at ${width} is “${name}”`);
      await page.getByText('The same as tables').click();
      const rows = page.getByRole('table').locator('tbody tr').locator('visible=true');
      const said = (await rows.allInnerTexts()).join('\n');
      for (const words of ['April 2023', 'November 2023', 'May 2024', 'Stage 1']) {
        expectText(said, words, `the tables at ${width}`);
      }
    }
  },

  'signing in and the first Why are reached by keyboard alone': async ({ open }) => {
    const page = await open();
    await page.goto('/sign-in');
    const at = () => page.evaluate(() => {
      const element = document.activeElement;
      return `${element.tagName} ${element.id} ${element.innerText ?? ''}`.trim();
    });
    // Presses Tab until the focus is on what `wanted` says, and always on something to be seen.
    const tabTo = async (wanted, most) => {
      for (let pressed = 0; pressed < most; ++pressed) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const box = document.activeElement.getBoundingClientRect();
          return box.width > 0 && box.height > 0;
        });
        expect(seen, `the focus is on nothing to be seen: ${await at()}`);
        if (wanted.test(await at())) return;
      }
      throw new Error(`Tab does not lead to ${wanted}; it is on ${await at()}`);
    };
    await tabTo(/^INPUT name/, 10);
    await page.keyboard.type('amira');
    await tabTo(/^INPUT password/, 2);
    await page.keyboard.type('three odd words');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-work');
    await tabTo(/^A\s+M(r|rs|s) /, 20);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/*');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(/^SUMMARY\s+Why/, 200);
    await page.keyboard.press('Enter');
    const isOpen = await page.evaluate(() => document.activeElement.closest('details').open);
    expect(isOpen, 'Enter does not open Why');
  },
};

async function complaintMatter(page) {
  const names = await page.getByLabel('Matter').getByRole('option').allInnerTexts();
  return names.find((name) => /complaint/i.test(name));
}

await run(journeys);
