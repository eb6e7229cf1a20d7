// The whole way through without JavaScript, on a desk and on a phone.
import { expect, expectText, follow, mainText, pathOf, run, signIn } from './visit.mjs';

const timeline = JSON.stringify({
  ref: 'Without script', service: 'adult', people: { A: 'woman of 81' },
  events: [{ on: '2025-01-06', kind: 'assessment.requested', about: 'A' }],
});

// With script the tests ask accessible names; hidden things must not be all that is left without.
async function expectSeen(page, words, where) {
  const seen = page.getByText(words).locator('visible=true');
  expect((await seen.count()) > 0, `${where}: “${words}” cannot be seen`);
}

const journeys = {};
for (const width of [1280, 375]) {
  journeys[`at ${width}`] = async ({ open }) => {
    const page = await open({ width, script: false, refusals: true });
    await signIn(page, 'amira', 'wrong password');
    expectText(await mainText(page), 'There is a problem', 'a wrong password');
    expect((await page.getByLabel('Sign-in name').inputValue()) === 'amira', 'the name is gone');
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');

    // Every page is a link away, without a menu that only a script opens.
    for (const name of ['My work', 'Published cases', 'Open a timeline', 'Law book']) {
      const link = page.getByRole('navigation').getByRole('link', { name, exact: true });
      expect(await link.isVisible(), `the link to ${name} cannot be seen`);
    }
    await page.getByRole('link', { name: 'Mr Arthur Bell' }).first().click();
    await page.waitForURL('**/cases/D-1001');
    await expectSeen(page, 'Phone after 10', 'the case');

    await page.goto('/cases/23-019-542');
    const why = page.getByText('Why: the dates and the clause').first();
    await why.click();
    await expectSeen(page, 'This rule in the law book', 'Why');
    await page.getByText('Look at another day').click();
    await page.getByLabel('Day', { exact: true }).fill('15');
    await page.getByLabel('Month', { exact: true }).fill('12');
    await page.getByLabel('Year', { exact: true }).fill('2023');
    await follow(page.getByRole('button', { name: 'Show that day' }));
    await expectSeen(page, '15 December 2023 (Friday)', 'another day');
    await page.getByLabel('Words in it').fill('errors');
    await follow(page.getByRole('button', { name: 'Show', exact: true }));
    await expectSeen(page, /Showing \d+ of \d+/, 'searched');
    const drawing = page.locator('svg[role="img"], svg[role="group"]').locator('visible=true');
    expect((await drawing.count()) === 1, 'the picture cannot be seen');

    await page.goto('/timelines/new');
    await page.getByLabel('Timeline file').setInputFiles(
      { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(timeline) });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expectSeen(page, 'Case Without script', 'the timeline');
    await page.getByRole('button', { name: 'Keep as a case' }).click();
    await page.waitForURL('**/cases/t-*');

    await page.goto('/cases/D-2001');
    await page.getByLabel('Why are you opening this record?').fill('Covering for Lena.');
    await page.getByRole('button', { name: 'Open the record' }).click();
    await expectSeen(page, 'Yusuf', 'a case outside the caseload');

    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(pathOf(page) === '/sign-in', 'signing out does not work');
  };
}

await run(journeys);
