// Saving while somebody types, the script alone: against a small server of this test that answers,
// refuses, is silent or asks to sign in as it is told. The whole program’s part is drafts.mjs.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, pictures, runWith } from './visit.mjs';

const assets = join(pictures, '..', 'assets');

// A page of ours without such a form.
function otherPage() {
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Another page</title>
<script type="module" src="/assets/candour.js"></script></head><body></body></html>`;
}

// What the server holds, and how it answers.
class FakeServer {
  constructor() {
    this.saved = new Map(); // what was last saved, by user
    this.posts = [];
    this.mode = 'well'; // well, broken, ended, refused
    this.user = 'amira';
  }

  page() {
    const held = this.saved.get(this.user) ?? new URLSearchParams();
    const text = (held.get('words') ?? '').replace(/[<&]/g, (c) => `&#${c.charCodeAt(0)};`);
    const chosen = (value) => (held.get('ability') === value ? ' checked' : '');
    return `<!DOCTYPE html><html lang="en-GB"><head><title>A section</title>
<script type="module" src="/assets/candour.js"></script></head><body><main>
<form method="post" action="/section" data-autosave>
<input type="hidden" name="form_token" value="t"><input type="hidden" name="submission_id"
 value="s" data-user="${this.user}">
<label for="words">Words</label><textarea id="words" name="words">${text}</textarea>
<input type="radio" name="ability" id="able" value="able"${chosen('able')}>
<label for="able">Able</label>
<input type="radio" name="ability" id="unable" value="unable"${chosen('unable')}>
<label for="unable">Unable</label>
<p role="status" data-autosave-state></p><button>Save</button></form></main>
<form method="post" action="/sign-out"><button>Sign out</button></form></body></html>`;
  }

  async answer(request, response) {
    const path = new URL(request.url, 'http://localhost').pathname;
    const send = (status, type, body, headers = {}) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
      response.end(body);
    };
    if (path.startsWith('/assets/')) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/css';
      return send(200, type, readFileSync(join(assets, path.slice('/assets/'.length))));
    }
    const html = 'text/html; charset=utf-8';
    if (request.method === 'GET' && path === '/section') return send(200, html, this.page());
    if (request.method === 'GET') return send(200, html, otherPage());
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    if (path === '/sign-out') return send(303, 'text/plain', '', { Location: '/sign-in' });
    const fields = new URLSearchParams(body);
    const by_script = request.headers['x-candour-autosave'] === '1';
    this.posts.push({ fields, by_script });
    this.whenPosted?.(this.posts.at(-1));
    if (this.mode === 'broken') return send(429, 'text/plain', 'Not now.');
    if (this.mode === 'ended') return send(303, 'text/plain', '', { Location: '/sign-in' });
    if (this.mode === 'refused')
      return send(422, 'application/json', JSON.stringify({ message: 'Too long.' }));
    this.saved.set(this.user, fields);
    if (!by_script) return send(303, 'text/plain', '', { Location: '/done' });
    return send(200, 'application/json', JSON.stringify({ saved_at: '2026-11-25T10:00:00.000Z' }));
  }

  nextPost() {
    return new Promise((resolve) => {
      this.whenPosted = resolve;
    });
  }

  async listen() {
    const server = createServer((request, response) => this.answer(request, response));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${server.address().port}`;
    this.stop = () => server.close();
  }
}

const words = (page) => page.getByLabel('Words');
const says = (page, kind) => page.locator(`[data-autosave-state="${kind}"]`).waitFor();
const shown = (page) => page.locator('[data-autosave-state] > span').first().innerText();
const kept = (page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('candour-')));

async function section({ open, server }) {
  server.saved.clear();
  server.posts = [];
  server.mode = 'well';
  server.user = 'amira';
  const page = await open({ refusals: true });
  await page.goto('/section');
  return page;
}

const journeys = {
  'typing is saved after a moment, whole, and says so': async (given) => {
    const page = await section(given);
    await words(page).pressSequentially('He fell in March.');
    await page.getByLabel('Unable').check();
    await says(page, 'saved');
    const last = given.server.posts.at(-1);
    expect(last.by_script, 'the script does not say that it is one');
    expect(last.fields.get('words') === 'He fell in March.', 'other words were saved');
    expect(last.fields.get('ability') === 'unable', 'the choice was not saved');
    expect(last.fields.get('form_token') === 't', 'the form’s token is missing');
    expect((await shown(page)).startsWith('Saved'), `it says ${await shown(page)}`);
    expect((await kept(page)).length === 0, 'what is saved is kept in the tab as well');
    expect((await page.locator('[data-autosave-state] .govuk-visually-hidden').innerText()) ===
      'Saved', 'a screen reader is not told that it is saved');
  },

  'nobody who only looks sends anything': async (given) => {
    const page = await section(given);
    await words(page).focus();
    await page.reload();
    expect(given.server.posts.length === 0, 'something was sent');
  },

  'without a connection it stays, and goes when there is one': async (given) => {
    const page = await section(given);
    await page.context().setOffline(true);
    await words(page).fill('Typed on the train.');
    await says(page, 'waiting');
    expect((await shown(page)) === 'Not saved yet: no connection. What you typed is kept here.',
      `it says ${await shown(page)}`);
    expect((await kept(page)).length === 1, 'nothing is kept in the tab');
    await page.context().setOffline(false);
    await says(page, 'saved');
    expect(given.server.saved.get('amira').get('words') === 'Typed on the train.', 'it is lost');
  },

  'a server that does not answer is asked again': async (given) => {
    const page = await section(given);
    given.server.mode = 'broken';
    await words(page).fill('Once more.');
    await says(page, 'waiting');
    given.server.mode = 'well';
    await says(page, 'saved');
    expect(given.server.saved.get('amira').get('words') === 'Once more.', 'it is lost');
  },

  'what was not saved is back after the page is opened again': async (given) => {
    const page = await section(given);
    given.server.mode = 'broken';
    await words(page).fill('Before the reload.');
    await page.getByLabel('Able', { exact: true }).check();
    await says(page, 'waiting');
    given.server.mode = 'well';
    await page.reload();
    await says(page, 'saved');
    expect((await words(page).inputValue()) === 'Before the reload.', 'the words are not back');
    expect(await page.getByLabel('Able', { exact: true }).isChecked(), 'the choice is not back');
    expect(given.server.saved.get('amira').get('words') === 'Before the reload.', 'nor saved');
  },

  'a session that ended is told, and signing in again saves': async (given) => {
    const page = await section(given);
    given.server.mode = 'ended';
    await words(page).fill('Over lunch.');
    await says(page, 'ended');
    const link = page.getByRole('link', { name: 'Sign in again to save it' });
    const to = await link.getAttribute('href');
    expect(to === '/sign-in?to=%2Fsection', `the link leads to ${to}`);
    given.server.mode = 'well';
    await page.goto('/sign-in');
    expect((await kept(page)).length === 1, 'signing in threw it away');
    await page.goto('/section');
    await says(page, 'saved');
    expect(given.server.saved.get('amira').get('words') === 'Over lunch.', 'it is lost');
  },

  'it is nobody else’s, and signing out throws it away': async (given) => {
    const page = await section(given);
    given.server.mode = 'ended';
    await words(page).fill('Mine alone.');
    await says(page, 'ended');
    given.server.user = 'ben';
    given.server.mode = 'well';
    await page.goto('/section');
    expect((await words(page).inputValue()) === '', 'somebody else is shown it');
    given.server.user = 'amira';
    given.server.mode = 'broken';
    await page.goto('/section');
    expect((await words(page).inputValue()) === 'Mine alone.', 'it is not back');
    await Promise.all([
      page.waitForURL('**/sign-in'), page.getByRole('button', { name: 'Sign out' }).click()]);
    expect((await kept(page)).length === 0, 'it stays after signing out');
  },

  'a refusal is told in its words, and typing goes on': async (given) => {
    const page = await section(given);
    given.server.mode = 'refused';
    await words(page).fill('x'.repeat(50));
    await says(page, 'refused');
    expect((await shown(page)) === 'Not saved: Too long.', `it says ${await shown(page)}`);
    given.server.mode = 'well';
    await words(page).fill('Shorter.');
    await says(page, 'saved');
    expect(given.server.saved.get('amira').get('words') === 'Shorter.', 'it is not saved');
  },

  'the Save button still saves, and nothing comes back afterwards': async (given) => {
    const page = await section(given);
    await words(page).fill('By hand.');
    await Promise.all([
      page.waitForURL('**/done'), page.getByRole('button', { name: 'Save' }).click()]);
    expect(given.server.posts.some((post) => !post.by_script), 'the form was not sent');
    expect((await kept(page)).length === 0, 'it is kept although the server answered');
  },

  'what is left goes with the page': async (given) => {
    const page = await section(given);
    await words(page).fill('Last words.');
    const sent = given.server.nextPost();
    await page.goto('/elsewhere');
    expect((await sent).fields.get('words') === 'Last words.', 'something else was sent');
  },
};

const server = new FakeServer();
await server.listen();
await runWith(journeys, server.origin, { server });
server.stop();
