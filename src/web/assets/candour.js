// Improves pages that already work without it.
import { keepTyping } from './autosave.js';
import { initAll } from './govuk-frontend.min.js';

keepTyping();
initAll();

if (document.querySelector('[data-module^="moj-"]')) {
  import('./moj-frontend.min.js').then((moj) => moj.initAll());
}

// The key / leads to the search box, unless somebody is typing.
const search = document.querySelector('[data-search-shortcut]');
if (search) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))) return;
    event.preventDefault();
    search.focus();
  });
}

// A question that arises only for some answers to another is shown with them. Without this script
// it is always in sight, with the words that say when it is asked.
const asked = [...document.querySelectorAll('[data-asked-if]')];
if (asked.length > 0) {
  const showAsked = () => {
    for (const part of asked) {
      const form = part.closest('form');
      const values = part.dataset.askedIs.split(' ');
      const chosen = [...form.elements].some(
        (one) =>
          one.name === part.dataset.askedIf &&
          one.checked &&
          values.includes(one.value) &&
          !one.closest('[data-asked-if][hidden]'),
      );
      part.hidden = !chosen;
    }
  };
  document.addEventListener('change', showAsked);
  showAsked();
}
