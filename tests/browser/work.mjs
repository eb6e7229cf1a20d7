// Work around a case as a team does it: a manager allocates what waits, the worker finds it on
// their page; colleagues ask and answer; a task is set and done; a visit is prepared on a phone.
import { checkPage } from './page_checks.mjs';
import {
  expect, expectError, expectText, follow, mainText, pathOf, run, signIn,
} from './visit.mjs';

const own = '/cases/D-1001';

async function enter(open, name, options = {}) {
  const page = await open(options);
  await signIn(page, name);
  await page.waitForURL('**/my-work');
  return page;
}

const press = (page, name) => follow(page.getByRole('button', { name, exact: true }));

const journeys = {
  'a manager moves a case, and the worker finds it': async ({ open }) => {
    const mary = await enter(open, 'mary', { refusals: true });
    await mary.goto(`${own}/allocate`);
    await checkPage(mary, 'allocate');
    await mary.getByRole('radio', { name: /Ben Carter/ }).check();
    await press(mary, 'Allocate');
    await expectError(mary, '#why', 'Enter why the case goes', 'allocating without a reason');
    expect(await mary.getByRole('radio', { name: /Ben Carter/ }).isChecked(),
      'the chosen worker was forgotten');
    await checkPage(mary, 'allocate-error', { begins: false });
    await mary.getByLabel('Why does it change?').fill('Amira is on leave from Monday.');
    await press(mary, 'Allocate');
    expect(pathOf(mary) === own, `allocating leads to ${mary.url()}`);
    expectText(await mainText(mary), ['Work on this case', 'Ben Carter'], 'the case');
    await checkPage(mary, 'case-work', { begins: false });
    const ben = await enter(open, 'ben');
    const links = await ben.locator(`main a[href^="${own}"]`).count();
    expect(links > 0, 'the worker does not find the case on My work');
    await checkPage(ben, 'my-work-after-allocation');
  },

  'a question is asked, answered, and the answer stands above the list': async ({ open }) => {
    const mary = await enter(open, 'mary');
    await mary.goto('/cases/D-1006/messages/new');
    await checkPage(mary, 'new-message');
    await mary.getByLabel('Who is it for?').selectOption('ben');
    await mary.getByLabel('Your message').fill('Has the landlord answered?');
    await mary.getByLabel('I need an answer').check();
    await press(mary, 'Send');
    const ben = await enter(open, 'ben');
    expectText(await mainText(ben), ['Messages for you', 'Has the landlord answered?'], 'My work');
    await checkPage(ben, 'my-work-message');
    const row = ben.getByRole('listitem').filter({ hasText: 'Has the landlord answered?' });
    await follow(row.getByRole('link').first());
    await checkPage(ben, 'message');
    await ben.getByLabel('Your answer').fill('Yes, on Friday.');
    await press(ben, 'Answer');
    await mary.goto('/my-work');
    expectText(await mainText(mary), ['Answers to your questions', 'Yes, on Friday.'], 'My work');
    await ben.goto('/my-work');
    expect(!(await mainText(ben)).includes('Has the landlord answered?'), 'it is still to answer');
  },

  'a task is set and done': async ({ open }) => {
    const ben = await enter(open, 'ben');
    await ben.goto('/cases/D-1006/tasks/new');
    await checkPage(ben, 'new-task');
    await ben.getByLabel('What has to be done?').fill('Ring the landlord');
    await ben.getByLabel('Who should do it?').selectOption('ben');
    await press(ben, 'Set the task');
    await ben.goto('/my-work');
    // What has no day stands last, and only the first are in sight.
    for (const more of await ben.getByText(/^\d+ more$/).all()) await more.click();
    expectText(await mainText(ben), ['Your tasks', 'Ring the landlord'], 'My work');
    await follow(ben.getByRole('link', { name: 'Ring the landlord' }));
    await checkPage(ben, 'task');
    await press(ben, 'It is done');
    expect(!(await mainText(ben)).includes('Ring the landlord'), 'a done task still stands');
  },

  'holding says that it pauses nothing': async ({ open }) => {
    const ben = await enter(open, 'ben', { refusals: true });
    await ben.goto('/cases/D-1007/work');
    await checkPage(ben, 'work');
    await press(ben, 'Put work on hold');
    await expectError(ben, '#reason', 'Choose why work stands still', 'a hold without a reason');
    await checkPage(ben, 'work-error', { begins: false });
    await ben.getByRole('radio', { name: 'No worker' }).check();
    await ben.getByLabel('What is waited for?').fill('Two of us are ill.');
    await press(ben, 'Put work on hold');
    expectText(await mainText(ben), ['On hold', 'This pauses nothing'], 'the case on hold');
  },

  'a visit is prepared on a phone, without scripts': async ({ open }) => {
    const amira = await enter(open, 'amira', { width: 375, script: false });
    await amira.goto('/visits');
    const boxes = amira.getByRole('checkbox');
    expect((await boxes.count()) > 1, 'there is nobody to choose');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await press(amira, 'Show their pages');
    expect((await amira.locator('article').count()) === 2, 'not both are shown');
    expectText(await mainText(amira),
      ['How they take things in', 'Still to ask', 'What is due, and by when', 'People around them'],
      'the sheet');
  },

  'the pages for visits, the handover and the calendar': async ({ open }) => {
    const mary = await enter(open, 'mary');
    for (const [path, name] of [['/visits', 'visits'], ['/cases/D-1002/visit', 'visit'],
      ['/handover?worker=amira', 'handover'], ['/account/calendar', 'calendar']]) {
      await mary.goto(path);
      await checkPage(mary, name);
    }
    await press(mary, 'Make a calendar');
    expectText(await mainText(mary), ['It is not shown again', '.ics'], 'the calendar');
    await checkPage(mary, 'calendar-made');
  },
};
await run(journeys);
