// Saves what is typed into forms with data-autosave while somebody types, and keeps in this tab
// what the server has not yet answered for. A form says “Saved” only after that answer.
// Without this script the form has its Save button.

const idle_ms = 1000;           // after the last key
const longest_unsaved_ms = 1500; // after the first key that is not saved
const first_retry_ms = 2000;
const longest_retry_ms = 30000;
const most_keepalive_characters = 60000; // browsers take 64 KB with a page that goes
const prefix = 'candour-typing:';
const never_kept = new Set(['form_token', 'submission_id']);

// sessionStorage may be switched off or full: then typing is saved all the same, while there is a
// connection.
const storage = {
  keys() {
    try {
      return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  },
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  },
  write(key, kept) {
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // Nothing can be kept here.
    }
  },
  remove(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept here.
    }
  },
};

const without_words = new Set(['file', 'submit', 'button', 'reset', 'image', 'fieldset', 'output']);

// The values of one control: as they stand, or as the server gave them. A browser that reloads a
// page may put back what was typed, which the server has never seen.
function valuesOfControl(control, as_given) {
  if (control.type === 'checkbox' || control.type === 'radio')
    return (as_given ? control.defaultChecked : control.checked) ? [control.value] : [];
  if (control.options) {
    const options = [...control.options];
    if (!as_given) return options.filter((one) => one.selected).map((one) => one.value);
    const given = options.filter((one) => one.defaultSelected).map((one) => one.value);
    if (control.multiple) return given;
    return options.length > 0 ? [given.pop() ?? options[0].value] : [];
  }
  return [as_given ? control.defaultValue : control.value];
}

// What stands in a form: each name with its values.
function valuesOf(form, as_given = false) {
  const values = {};
  for (const control of form.elements) {
    if (!control.name || control.disabled || never_kept.has(control.name)) continue;
    if (without_words.has(control.type)) continue;
    (values[control.name] ??= []).push(...valuesOfControl(control, as_given));
  }
  return values;
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function putBack(form, name, values) {
  const left = [...values];
  for (const control of form.elements) {
    if (control.name !== name || without_words.has(control.type)) continue;
    if (control.type === 'checkbox' || control.type === 'radio')
      control.checked = values.includes(control.value);
    else if (control.multiple && control.options)
      for (const option of control.options) option.selected = values.includes(option.value);
    else control.value = left.shift() ?? '';
  }
}

function agoWords(since_ms) {
  const seconds = Math.floor(since_ms / 1000);
  if (seconds < 2) return 'Saved just now';
  if (seconds < 10) return `Saved ${seconds} seconds ago`;
  if (seconds < 60) return `Saved ${Math.floor(seconds / 10) * 10} seconds ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes === 1 ? 'Saved a minute ago' : `Saved ${minutes} minutes ago`;
}

// What the form says of itself. The words that count seconds are for the eye; a screen reader is
// told only when something has changed: saved, not saved, brought back.
class State {
  constructor(place) {
    this.place = place;
    this.shown = document.createElement('span');
    this.shown.setAttribute('aria-hidden', 'true');
    this.link = document.createElement('span');
    this.spoken = document.createElement('span');
    this.spoken.className = 'govuk-visually-hidden';
    if (!place) return;
    if (!place.hasAttribute('aria-live')) place.setAttribute('aria-live', 'polite');
    place.replaceChildren(this.shown, this.spoken, this.link);
  }

  say(kind, words) {
    if (this.shown.textContent !== words) this.shown.textContent = words;
    if (this.place) this.place.dataset.autosaveState = kind;
    if (kind === 'typing') return;
    const aloud = kind === 'saved' ? 'Saved' : words;
    if (this.spoken.textContent !== aloud) this.spoken.textContent = aloud;
    if (kind !== 'ended' && kind !== 'stale') this.link.replaceChildren();
  }

  offer(words, href) {
    if (this.link.querySelector('a')?.getAttribute('href') === href) return;
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = href;
    link.textContent = words;
    this.link.replaceChildren(' ', link);
  }
}

class Autosave {
  static is_signing_out = false; // nothing stays in this tab after that

  constructor(form, user) {
    this.form = form;
    this.key = `${prefix}${user}:${form.getAttribute('action') || location.pathname}`;
    this.state = new State(
      form.querySelector('[data-autosave-state]') ??
        document.querySelector('[data-autosave-state]'),
    );
    this.saved = valuesOf(form, true); // what the server gave or has answered for
    this.retry_ms = first_retry_ms;
  }

  start() {
    this.bringBack();
    document.addEventListener('input', (event) => this.changed(event));
    document.addEventListener('change', (event) => this.changed(event));
    this.form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (event) => event.persisted && this.save());
    document.addEventListener('visibilitychange', () => document.hidden && this.leave());
  }

  unsaved() {
    const now = valuesOf(this.form);
    const names = Object.keys(now).filter((name) => !same(now[name], this.saved[name] ?? []));
    return Object.fromEntries(names.map((name) => [name, now[name]]));
  }

  isUnsaved() {
    return Object.keys(this.unsaved()).length > 0;
  }

  // In this tab until the server has answered.
  keepHere(submitted = false) {
    if (Autosave.is_signing_out) return;
    const values = this.unsaved();
    if (Object.keys(values).length > 0) storage.write(this.key, { values, submitted });
    else storage.remove(this.key);
  }

  bringBack() {
    const kept = storage.read(this.key);
    for (const [name, values] of Object.entries(kept?.values ?? {}))
      putBack(this.form, name, values);
    this.keepHere();
    if (!this.isUnsaved()) return;
    this.state.say('back', 'What you typed before is back. Saving it …');
    this.save();
  }

  changed(event) {
    if (event.target.form !== this.form) return;
    this.has_been_submitted = false;
    this.keepHere();
    if (!this.isUnsaved()) return;
    this.first_unsaved ??= performance.now();
    // Words that offer a link stay where they are: whoever is about to press it leaves a box first.
    const has_to_say = this.is_waiting || this.has_ended || this.is_refused;
    if (!has_to_say) this.state.say('typing', 'Not saved yet');
    const longest = this.first_unsaved + longest_unsaved_ms - performance.now();
    this.in(Math.max(0, Math.min(idle_ms, longest)));
  }

  in(delay_ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay_ms);
  }

  // The whole form without its files.
  body() {
    const fields = [...new FormData(this.form)];
    return new URLSearchParams(fields.filter(([, value]) => typeof value === 'string'));
  }

  post(body, keepalive = false) {
    return fetch(this.form.getAttribute('action') || location.href, {
      method: 'POST',
      body,
      headers: { 'X-Candour-Autosave': '1', Accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive,
    });
  }

  // One request at a time; what changes meanwhile goes with the next.
  async save() {
    clearTimeout(this.timer);
    if (this.is_sending || !this.isUnsaved()) return;
    this.is_sending = true;
    this.first_unsaved = undefined;
    const values = valuesOf(this.form);
    try {
      await this.answered(await this.post(this.body()), values);
    } catch {
      this.wait('Not saved yet: no connection. What you typed is kept here.');
    }
    this.is_sending = false;
    const goes_on = !this.is_waiting && !this.is_refused && !this.has_ended;
    if (goes_on && this.isUnsaved()) this.in(idle_ms);
  }

  async answered(response, values) {
    this.is_refused = false;
    if (response.type === 'opaqueredirect' || response.status === 401) return this.ended();
    const said = await response.json().catch(() => null);
    if (response.ok && said?.saved_at) return this.wasSaved(values);
    if (response.ok || response.status >= 500 || response.status === 429)
      return this.wait('Not saved yet: Candour is not answering. What you typed is kept here.');
    this.is_waiting = false;
    this.is_refused = true;
    if (said?.message) return this.state.say('refused', `Not saved: ${said.message}`);
    this.state.say('stale', 'Not saved: this page is out of date. What you typed is kept here.');
    this.state.offer('Open the page again', location.href);
  }

  wasSaved(values) {
    this.saved = values;
    this.is_waiting = false;
    this.has_ended = false;
    this.retry_ms = first_retry_ms;
    this.keepHere();
    if (this.isUnsaved()) return;
    this.saved_at = performance.now();
    this.count();
  }

  // Says how long ago it was saved, while that is what there is to say.
  count() {
    clearTimeout(this.counter);
    if (this.isUnsaved() || this.is_waiting || this.has_ended || this.is_refused) return;
    this.state.say('saved', agoWords(performance.now() - this.saved_at));
    this.counter = setTimeout(() => this.count(), 1000);
  }

  wait(words) {
    this.is_waiting = true;
    this.keepHere();
    this.state.say('waiting', words);
    this.in(this.retry_ms);
    this.retry_ms = Math.min(longest_retry_ms, this.retry_ms * 2);
  }

  ended() {
    this.has_ended = true;
    this.is_waiting = false;
    this.keepHere();
    const words = 'Not saved yet: you have been signed out. What you typed is kept here.';
    this.state.say('ended', words);
    const to = location.pathname + location.search;
    this.state.offer('Sign in again to save it', `/sign-in?to=${encodeURIComponent(to)}`);
  }

  // The page goes, or may go: what is left is sent without waiting for the answer.
  leave() {
    if (!this.isUnsaved() || this.has_been_submitted) return;
    this.keepHere();
    const body = this.body();
    if (this.has_ended || body.toString().length > most_keepalive_characters) return;
    this.post(body, true).catch(() => {});
  }

  // The Save button. Without a connection the browser would show a page of its own in its place.
  submitted(event) {
    clearTimeout(this.timer);
    if (!navigator.onLine) {
      event.preventDefault();
      if (this.isUnsaved()) this.wait('Not saved yet: no connection. What you typed is kept here.');
      return;
    }
    this.has_been_submitted = true;
    this.keepHere(true);
  }
}

// A page of ours that follows a Save button shows that the server answered, unless it asks to sign
// in, or is the same page come back to.
function settleWhatWasSubmitted() {
  const [arrival] = performance.getEntriesByType('navigation');
  const came_back = arrival && arrival.type !== 'navigate';
  const answered = !came_back && location.pathname !== '/sign-in';
  for (const key of storage.keys()) {
    const kept = storage.read(key);
    if (!kept?.submitted) continue;
    if (answered) storage.remove(key);
    else storage.write(key, { ...kept, submitted: false });
  }
}

// Call it before the components of the page begin, so that they find what was brought back.
export function keepTyping() {
  settleWhatWasSubmitted();
  for (const form of document.querySelectorAll('form[action="/sign-out"]'))
    form.addEventListener('submit', () => {
      Autosave.is_signing_out = true;
      for (const key of storage.keys()) storage.remove(key);
    });
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const user = form.querySelector('[data-user]')?.dataset.user;
    if (user) new Autosave(form, user).start();
  }
}
