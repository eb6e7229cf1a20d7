// What must hold of every page, whatever it says.
import { createHash } from 'node:crypto';

import { axe, expect, fault, pictures } from './visit.mjs';

// What GOV.UK Frontend does on purpose, known to its maintainers: what its own scripts write, and
// the back link, which stands before the main part so that the skip link passes it.
const known = [
  { rule: 'region', element: /^<a href="[^"]*" class="govuk-back-link">/ },
  {
    rule: 'label-content-name-mismatch',
    element: /class="govuk-(file-upload-button|accordion__section-button)/,
  },
];

// Pages looked at already: the same main part at the same width is the same page.
const seen = new Set();

// What stands on the page without what is made anew for each visit.
async function fingerprint(page, width) {
  const html = await page.locator('main').innerHTML();
  const steady = html.replace(/value="[0-9a-f]{32,64}"/g, '');
  return createHash('sha256').update(`${width} ${steady}`).digest('hex');
}

async function accessible(page, where) {
  // The policy refuses a script that we add, as it should; evaluate() is outside it.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
  if (passes.length < 15) fault(`${where}: axe checked only ${passes.length} rules`);
  for (const { id, help, nodes } of violations) {
    for (const { html } of nodes) {
      if (known.some(({ rule, element }) => rule === id && element.test(html))) continue;
      fault(`${where}: ${id}, ${help}: ${html.slice(0, 160)}`);
    }
  }
}

async function framed(page, where) {
  const title = await page.title();
  expect(title.endsWith(' – Candour'), `${where}: the title is “${title}”`);
  const count = await page.locator('h1').count();
  expect(count === 1, `${where}: has ${count} h1`);
  const odd = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    const ahead = document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])');
    const inline = document.querySelectorAll('[style], [onclick], style, script:not([src])');
    const nowhere = [...document.querySelectorAll('a[href^="#"]')].filter(
      (link) => !document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))));
    return [
      ...twice.map((id) => `the id ${id} twice`),
      ...[...ahead].map(() => 'a tabindex of its own'),
      ...[...inline].map((element) => `inline ${element.outerHTML.slice(0, 60)}`),
      ...nowhere.map((link) => `a link to ${link.getAttribute('href')}, which is nowhere`),
    ];
  });
  for (const words of new Set(odd)) fault(`${where}: ${words}`);
}

async function skips(page, where) {
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.textContent);
  expect(first === 'Skip to main content', `${where}: Tab leads first to “${first}”`);
  const isSeen = await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0);
  expect(isSeen, `${where}: the skip link cannot be seen with the focus on it`);
  await page.keyboard.press('Enter');
  const at = await page.evaluate(() => document.activeElement.id);
  expect(at === 'main-content', `${where}: the skip link leads to “${at}”`);
}

async function prints(page, where) {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => {
    const chrome = 'header, nav, footer, .govuk-skip-link, button, .govuk-button';
    return [...document.querySelectorAll(chrome)]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 80));
  });
  for (const words of shown) fault(`${where}: prints ${words}`);
  expect(await page.locator('h1').isVisible(), `${where}: does not print its heading`);
  await page.emulateMedia({ media: 'screen' });
}

async function fits(page, where) {
  const { over, by } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inside = (element) => element.closest('.candour-scroll, svg, .govuk-visually-hidden');
    const widest = [...document.querySelectorAll('main *')].find(
      (element) => !inside(element) && element.getBoundingClientRect().right > width + 1);
    return {
      over: document.documentElement.scrollWidth - width,
      by: widest?.outerHTML.slice(0, 80),
    };
  });
  if (over > 0) fault(`${where}: ${over} pixels wider than the window: ${by}`);
}

// Checks the page that is open, at both widths. `name` is for the pictures. A page with an error
// begins at its summary, so Tab goes on from there.
export async function checkPage(page, name, { begins = true } = {}) {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    const where = `${name} at ${width}`;
    await fits(page, where);
    if (width === 1280) {
      await framed(page, where);
      if (begins) await skips(page, where);
    }
    const print = await fingerprint(page, width);
    if (seen.has(print)) continue;
    seen.add(print);
    if (width === 1280) await prints(page, where);
    await accessible(page, where);
    if (pictures) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
