// Every demonstration role opens every kind of page that it can reach, and each holds what every
// page must. Whose turn it is may be named after the folder of pictures; otherwise everybody’s.
import { checkPage } from './page_checks.mjs';
import { expect, fault, mainText, pathOf, run, signIn } from './visit.mjs';

const everybody = ['amira', 'ben', 'lena', 'olu', 'mary', 'ravi', 'priya', 'tom', 'grace', 'sam'];
const staff = process.argv.length > 5 ? process.argv.slice(5) : everybody;
const timeline = JSON.stringify({
  ref: 'A private one', service: 'adult', people: { A: 'woman of 81' },
  events: [
    { on: '2025-01-06', kind: 'assessment.requested', about: 'A', note: 'She rang.' },
    { on: '2025-spring', kind: 'chaser.received', about: 'A' },
    { on: '2025-09-01', kind: 'moon.landed' },
  ],
});

// Addresses that differ only in which case, person, rule or note they show are one kind of page.
function kindOf(path) {
  return path
    .replace(/^\/cases\/[CD]-[^/]+/, '/cases/of-the-council')
    .replace(/\/(notes|tasks|messages)\/(?!new)[^/]+/, '/$1/one')
    .replace(/^\/people\/(?!new)[^/]+/, '/people/one')
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

// Roles whose pages are made alike: each kind of page is looked at closely once for them together.
const alike = { ben: 'amira', lena: 'amira', olu: 'amira', ravi: 'mary' };
const lookedAt = new Set();
async function lookClosely(page, role, kind) {
  const once = `${alike[role] ?? role} ${kind}`;
  if (lookedAt.has(once)) return;
  lookedAt.add(once);
  await checkPage(page, `${role}-${nameOf(kind)}`);
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
    await lookClosely(page, role, kindOf(path));
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
  if (hasCases) expect(known.has('/cases/of-the-council'), `${role} is led to no case`);
  if (isAdministrator) expect(!known.has('/cases/of-the-council'), `${role} is led to a case`);
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
