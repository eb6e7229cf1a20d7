// No typed word is lost: the program is killed, the browser is closed, the network goes, the
// session ends, and two people write in the same field; each time every word is there afterwards.
import {
  expect, expectText, follow, mainText, pathOf, runWith, serve, signIn,
} from './visit.mjs';

const own = '/cases/D-1001';

// The program, which may be killed and started again on the same data and port.
const house = await serve();

async function enter(open, name) {
  const page = await open({ refusals: true });
  await signIn(page, name);
  await page.waitForURL('**/my-work');
  return page;
}

// The needs assessment of the case: begun by whoever comes first.
async function documentOf(page) {
  await page.goto(own);
  const link = page.locator(`main a[href*="${own}/documents/d-"]`).first();
  if ((await link.count()) > 0) return link.getAttribute('href');
  await page.goto(`${own}/documents/begin`);
  await page.getByRole('radio', { name: 'Needs assessment' }).check();
  await follow(page.getByRole('button', { name: 'Begin', exact: true }));
  return pathOf(page);
}

async function section(page, name) {
  await page.goto(`${await documentOf(page)}/sections/${name}`);
  const unable = page.locator('input[name="ability"][value="unable"]');
  if (!(await unable.isChecked())) await unable.check();
}

const field = (page) => page.locator('[name="what_happens"]');
const says = (page, kind) => page.locator(`[data-autosave-state="${kind}"]`).waitFor();
async function type(page, words) {
  await field(page).fill(words);
  await says(page, 'saved');
}
async function expectTyped(page, words, where) {
  const stands = await field(page).inputValue();
  expect(stands === words, `${where}: it says “${stands}”`);
}

const journeys = {
  'the program is killed: what was saved is there': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A01');
    await type(amira, 'He leaves his meals. “Saved”, said the page.');
    await house.kill();
    await house.start();
    await amira.reload();
    await expectTyped(amira, 'He leaves his meals. “Saved”, said the page.', 'after the kill');
  },

  'the program is away while somebody types: it is saved when it is back': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A02');
    await type(amira, 'He cannot get into the bath.');
    await house.kill();
    await field(amira).fill('He cannot get into the bath. Susan helps him.');
    await says(amira, 'waiting');
    await house.start();
    // The page was made by the program that is gone; it says so, and nothing is lost.
    await says(amira, 'stale');
    await follow(amira.getByRole('link', { name: 'Open the page again' }));
    await says(amira, 'saved');
    await amira.reload();
    await expectTyped(amira, 'He cannot get into the bath. Susan helps him.', 'once it is back');
  },

  'the browser is closed': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A03');
    await type(amira, 'He manages with the frame.');
    await amira.context().close();
    const again = await enter(open, 'amira');
    await section(again, 'outcome-A03');
    await expectTyped(again, 'He manages with the frame.', 'in another browser');
  },

  'the network goes and comes back': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A04');
    await says(amira, 'saved');
    await amira.context().setOffline(true);
    await field(amira).fill('Typed in the lift.');
    await says(amira, 'waiting');
    expectText(await mainText(amira), 'no connection. What you typed is kept here.', 'offline');
    await amira.context().setOffline(false);
    await says(amira, 'saved');
    await amira.reload();
    await expectTyped(amira, 'Typed in the lift.', 'online again');
  },

  'the session ends: signing in again brings it back and saves it': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A05');
    await says(amira, 'saved');
    await amira.context().clearCookies();
    await field(amira).fill('Typed over lunch.');
    await says(amira, 'ended');
    await follow(amira.getByRole('link', { name: 'Sign in again to save it' }));
    await signIn(amira, 'amira');
    await amira.waitForURL('**/sections/outcome-A05');
    await says(amira, 'saved');
    await amira.reload();
    await expectTyped(amira, 'Typed over lunch.', 'after signing in again');
  },

  'two people write in the same field: both texts are kept': async ({ open }) => {
    const amira = await enter(open, 'amira');
    await section(amira, 'outcome-A06');
    await says(amira, 'saved');
    const mary = await enter(open, 'mary');
    await section(mary, 'outcome-A06');
    await field(amira).fill('Amira saw three trip hazards.');
    await field(mary).fill('Mary saw a safe home.');
    await says(amira, 'saved');
    await says(mary, 'saved');
    for (const page of [amira, mary]) {
      await page.reload();
      const shown = (await mainText(page)) + (await field(page).inputValue());
      expectText(shown, ['Amira saw three trip hazards.', 'Mary saw a safe home.'], page.url());
    }
  },

  'without script the Save button saves': async ({ open }) => {
    const page = await open({ script: false });
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    await section(page, 'outcome-A07');
    await field(page).fill('Saved by hand.');
    await follow(page.getByRole('button', { name: /^Save/ }).first());
    await page.goto(`${await documentOf(page)}/sections/outcome-A07`);
    await expectTyped(page, 'Saved by hand.', 'without script');
  },
};

await runWith(journeys, house.origin, {});
await house.stop();
