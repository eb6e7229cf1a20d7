// Every demonstration role opens every kind of page that it can reach, and each holds what every
// page must.
import { checkPage } from './page_checks.mjs';
import { expect, fault, mainText, pathOf, run, signIn } from './visit.mjs';

const staff = ['amira', 'ben', 'lena', 'olu', 'mary', 'ravi', 'priya', 'tom', 'grace', 'sam'];
const timeline = JSON.stringify({
  ref: 'A private one', service: 'adult', people: { A: 'woman of 81' },
  events: [
    { on: '2025-01-06', kind: 'assessment.requested', about: 'A', note: 'She rang.' },
    { on: '2025-spring', kind: 'chaser.received', about: 'A' },
    { on: '2025-09-01', kind: 'moon.landed' },
  ],
});

// Addresses that differ only in which case, rule or instrument they show are one kind of page.
function kindOf(path) {
  return path
    .replace(/^\/cases\/D-[^/]+/, '/cases/of-the-council')
    .replace(/^\/cases\/(?!of-)[^/]+/, '/cases/published')
    .replace(/^\/registers\/duties\/[^/]+/, '/registers/duties/one')
    .replace(/^(\/law\/(rules|instruments)|\/timelines)\/(?!new)[^/]+/, '$1/one');
}
const nameOf = (kind) => kind.slice(1).replaceAll('/', '-') || 'start';

// A record outside the caseload: the page asks why, and then opens it.
async function giveReason(page, role) {
  await checkPage(page, `${role}-cases-reason`);
  await page.getByLabel('Why are you opening this record?').fill('Covering for a colleague.');
  await page.getByRole('button', { name: 'Open the record' }).click();
  await page.waitForURL(/\/cases\/[^/]+$/);
}

// One address of each kind that links on the site lead to.
async function crawl(page, role) {
  const waiting = ['/', '/account'];
  const known = new Set(waiting.map(kindOf));
  while (waiting.length > 0) {
    const path = waiting.shift();
    const response = await page.goto(path);
    if (response.status() !== 200) fault(`${role} is led to ${path}: ${response.status()}`);
    if (pathOf(page).endsWith('/reason')) await giveReason(page, role);
    await checkPage(page, `${role}-${nameOf(kindOf(path))}`);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')));
    for (const link of links) {
      const { origin, pathname } = new URL(link, page.url());
      if (origin !== new URL(page.url()).origin || known.has(kindOf(pathname))) continue;
      known.add(kindOf(pathname));
      waiting.push(pathname);
    }
  }
  return known;
}

async function checkPrivateTimeline(page, role) {
  await page.goto('/timelines/new');
  await page.getByLabel('Timeline file').setInputFiles(
    { name: 'one.json', mimeType: 'application/json', buffer: Buffer.from(timeline) });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL(/\/timelines\/[0-9a-f]{16,}/);
  await checkPage(page, `${role}-timelines-one`);
}

// What a role may reach is what its work needs: the lists, a case, the law; and no more.
function expectReach(known, role) {
  const isAdministrator = role === 'sam';
  for (const kind of ['/published', '/cases/published', '/law', '/law/rules/one', '/account']) {
    expect(known.has(kind), `${role} is not led to ${kind}`);
  }
  for (const kind of ['/my-work', '/timelines/new']) {
    expect(known.has(kind) !== isAdministrator, `${role}, and links to ${kind}`);
  }
  const hasCases = ['amira', 'ben', 'lena', 'olu', 'mary', 'ravi', 'priya', 'tom'].includes(role);
  expect(known.has('/cases/of-the-council') === hasCases, `${role}, and links to cases`);
}

const journeys = {
  'before signing in': async ({ open }) => {
    const page = await open();
    for (const path of ['/sign-in', '/law']) {
      await page.goto(path);
      await checkPage(page, `nobody-${nameOf(path)}`);
    }
    await page.goto('/my-work');
    expect(pathOf(page) === '/sign-in', 'My work is open to nobody');
  },
};
for (const role of staff) {
  journeys[role] = async ({ open }) => {
    const page = await open();
    await signIn(page, role);
    await page.waitForURL(role === 'sam' ? '**/published' : '**/my-work');
    expect((await mainText(page)).length > 20, `${role}: the first page is empty`);
    expectReach(await crawl(page, role), role);
    if (role !== 'sam') await checkPrivateTimeline(page, role);
  };
}
await run(journeys);
