// Who gets in, and what becomes of whoever should not: passwords, sessions, records outside the
// caseload, and requests that no browser would send.
import { connect } from 'node:net';

import { checkPage } from './page_checks.mjs';
import {
  expect, expectError, expectText, mainText, pathOf, run, signIn, signOut,
} from './visit.mjs';

// Sends bytes as they are, and gives what comes back until the other side closes.
function raw(port, ...pieces) {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.setEncoding('utf8');
    socket.on('data', (piece) => { answer += piece; });
    socket.on('close', () => resolve(answer));
    socket.on('error', (error) => (answer ? resolve(answer) : reject(error)));
  });
}
const statusOf = (answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const head = (...lines) => `${lines.join('\r\n')}\r\n\r\n`;

// Tells a status, and a sentence for a person.
function expectRefused(answer, status, where) {
  expect(statusOf(answer) === status, `${where}: is answered ${statusOf(answer)}, not ${status}`);
  const body = answer.split('\r\n\r\n').slice(1).join('');
  expect(/[a-z]{3}.*\./.test(body), `${where}: says “${body.slice(0, 80)}”`);
  expect(!/(exception|assert|stack|sqlite)/i.test(body), `${where}: says too much`);
}

const stillOpen = async (page) => {
  await page.goto('/account');
  return pathOf(page) === '/account';
};

// A request that never ends, begun first and looked at last: what else is asked must not wait.
let slow;

const journeys = {
  'a sender that never ends begins': async ({ port }) => {
    slow = raw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
  },

  'a wrong password keeps the name, a right one leads to My work': async ({ open }) => {
    const page = await open({ refusals: true });
    await page.goto('/');
    expect(pathOf(page) === '/sign-in', 'the start does not lead to signing in');
    await signIn(page, 'amira', 'three odd birds');
    await expectError(page, '#name', [], 'a wrong password');
    await checkPage(page, 'sign-in-wrong', { begins: false });
    expect((await page.getByLabel('Sign-in name').inputValue()) === 'amira', 'the name is gone');
    const typed = await page.getByLabel('Password', { exact: true }).inputValue();
    expect(typed === '', 'the page gives the password back');
    const known = await mainText(page);
    await signIn(page, 'nobody at all', 'three odd birds');
    expect((await mainText(page)) === known, 'it tells which names there are');
    await signIn(page, 'amira', '');
    await expectError(page, '#password', 'password', 'no password');
    await signIn(page, '', '');
    await expectError(page, '#name', 'name', 'no name');
    await signIn(page, '  AMIRA ');
    await page.waitForURL('**/my-work');
    expectText(await page.locator('body').innerText(), ['Amira Hussain', 'Sign out'], 'My work');
  },

  'signing in leads on to the page that was asked for': async ({ open }) => {
    const page = await open();
    await page.goto('/cases/D-1001');
    expect(pathOf(page) === '/sign-in', 'a case opens to nobody');
    await signIn(page, 'amira');
    await page.waitForURL('**/cases/D-1001');
  },

  'signing out ends the visit': async ({ open }) => {
    const page = await open();
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    const [cookie] = (await page.context().cookies()).filter(({ name }) => /session/.test(name));
    expect(cookie.httpOnly && cookie.sameSite !== 'None', 'a script can read the cookie');
    await signOut(page);
    expect(!(await stillOpen(page)), 'the visit did not end');
    // Not in this browser alone: the old cookie opens nothing any more.
    await page.context().addCookies([cookie]);
    expect(!(await stillOpen(page)), 'the old cookie still opens');
    await page.goBack();
    expect(!(await mainText(page)).includes('Mr Arthur Bell'), 'going back shows the work');
  },

  'two visits of one person end each for itself': async ({ open }) => {
    const [one, other] = [await open(), await open()];
    for (const page of [one, other]) {
      await signIn(page, 'ben');
      await page.waitForURL('**/my-work');
    }
    await signOut(one);
    expect(await stillOpen(other), 'both ended');
  },

  'outside the caseload a reason is asked for, and kept': async ({ open }) => {
    const page = await open({ refusals: true });
    await signIn(page, 'lena');
    await page.waitForURL('**/my-work');
    await page.goto('/cases/D-1001');
    expect(pathOf(page) === '/cases/D-1001/reason', 'the record opens without a reason');
    expect(!(await page.locator('body').innerText()).includes('Arthur Bell'), 'it tells the name');
    await page.getByRole('button', { name: 'Open the record' }).click();
    await expectError(page, '#reason', 'Enter why', 'no reason');
    await checkPage(page, 'reason-none', { begins: false });
    const box = page.getByLabel('Why are you opening this record?');
    await box.fill(`${'x'.repeat(501)}`);
    await page.getByRole('button', { name: 'Open the record' }).click();
    await expectError(page, '#reason', '500', 'a long reason');
    expect((await box.inputValue()).length === 501, 'what was typed is gone');
    await box.fill('His daughter rang the duty desk.');
    await page.getByRole('button', { name: 'Open the record' }).click();
    await page.waitForURL('**/cases/D-1001');
    expectText(await page.locator('body').innerText(), 'Arthur Bell', 'the record');
    const amira = await open();
    await signIn(amira, 'amira');
    await amira.waitForURL('**/my-work');
    // Looks are written down within a second: asked for again until then.
    const told = () => amira.request.get('/cases/D-1001/looks').then((answer) => answer.text());
    let looks = await told();
    for (const begun = Date.now(); Date.now() - begun < 10_000; looks = await told()) {
      if (looks.includes('duty desk')) break;
    }
    expectText(looks, ['Lena Fox', 'His daughter rang the duty desk.'], 'who has looked');
    const again = await open();
    await signIn(again, 'lena');
    await again.waitForURL('**/my-work');
    await again.goto('/cases/D-1001');
    expect(pathOf(again) === '/cases/D-1001/reason', 'the next visit needs no reason');
  },

  'a role without cases is told so': async ({ open }) => {
    const page = await open({ refusals: true });
    await signIn(page, 'sam');
    await page.waitForURL('**/published');
    for (const path of ['/cases/D-1001', '/my-work', '/timelines/new']) {
      const response = await page.goto(path);
      expect(response.status() === 403, `${path} is answered ${response.status()}`);
      expectText(await mainText(page), ['You cannot open this page', 'role'], path);
      await checkPage(page, 'not-permitted');
    }
  },

  'an address that is none says what to do': async ({ open }) => {
    const page = await open({ refusals: true });
    for (const path of ['/nothing', '/cases/none', '/law/rules/none', '/%00', '/a/../../etc']) {
      const response = await page.goto(path);
      const asked = pathOf(page) === '/sign-in';
      expect(asked || [400, 404].includes(response.status()), `${path}: ${response.status()}`);
      expect((await page.locator('body').innerText()).length > 40, `${path}: says nothing`);
    }
    await page.goto('/nothing');
    expectText(await mainText(page), ['Page not found', 'check it'], '/nothing');
    await checkPage(page, 'not-found');
    await page.getByRole('link', { name: 'the start' }).click();
    expect(pathOf(page) === '/sign-in', 'the way back leads elsewhere');
  },

  'a form that is not ours changes nothing': async ({ open }) => {
    const page = await open({ refusals: true });
    await signIn(page, 'amira');
    await page.waitForURL('**/my-work');
    for (const form of [{}, { form_token: '0'.repeat(64) }]) {
      for (const path of ['/sign-out', '/cases/D-1001/reason', '/timelines']) {
        const answer = await page.request.post(path, { form, maxRedirects: 0 });
        expect(answer.status() === 403, `${path} is answered ${answer.status()}`);
      }
    }
    expect(await stillOpen(page), 'signed out by a form that is not ours');
  },

  'requests that no browser sends are refused in words': async ({ port }) => {
    const host = `Host: 127.0.0.1:${port}`;
    const close = 'Connection: close';
    const refused = async (where, status, ...pieces) =>
      expectRefused(await raw(port, ...pieces), status, where);
    await refused('no Host', 400, head('GET /sign-in HTTP/1.1', close));
    await refused('two Hosts', 400, head('GET /sign-in HTTP/1.1', host, 'Host: other', close));
    await refused('no such version', 400, head('GET / HTTP/3.9', host, close));
    await refused('no method', 405, head('BREW /sign-in HTTP/1.1', host, close));
    await refused('a long head', 431, head('GET / HTTP/1.1', host, `X-Long: ${'x'.repeat(9000)}`));
    await refused('a large body', 413, head(
      'POST /sign-in HTTP/1.1', host, 'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${2 << 20}`, close));
    await refused('two lengths', 400, head(
      'POST /sign-in HTTP/1.1', host, 'Content-Length: 3', 'Content-Length: 4', close), 'abcd');
    await refused('bytes that are no text', 400, head('GET /%ff%fe HTTP/1.1', host, close));
  },

  'pages are kept by nobody and framed by nobody': async ({ origin }) => {
    const { headers } = await fetch(`${origin}/sign-in`);
    expect(headers.get('cache-control') === 'no-store', 'a page may be kept');
    const policy = headers.get('content-security-policy') ?? '';
    expectText(policy, ["default-src 'self'", "frame-ancestors 'none'"], 'the policy');
    expect(!policy.includes('unsafe'), 'the policy allows what is unsafe');
    expect(headers.get('x-content-type-options') === 'nosniff', 'types may be guessed');
  },

  'wrong passwords under one name soon have to wait, and nobody else does': async ({ open }) => {
    const page = await open({ refusals: true });
    let heard = 0;
    for (let attempt = 0; attempt < 8; ++attempt) {
      await signIn(page, 'tom', `wrong words ${attempt}`);
      if (!/wait|many|again in/i.test(await mainText(page))) ++heard;
    }
    expect(heard <= 6, `${heard} of 8 attempts were heard`);
    await signIn(page, 'grace');
    await page.waitForURL('**/my-work');
  },

  'the sender that never ends is cut off': async () => {
    // Once its time is up; nobody reads an answer to half a request.
    const answer = await slow;
    expect(answer === '' || statusOf(answer) === 408, `it is told ${answer}`);
  },
};

await run(journeys);
