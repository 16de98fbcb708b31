// Narrows a list of offices while one writes a part of a name. Without it the whole list is there.
(() => {
  'use strict';
  const plain = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const narrow = event => {
    const field = event.target;
    if (!field.classList || !field.classList.contains('finds')) {
      return;
    }
    const list = document.getElementById(field.getAttribute('aria-controls'));
    const words = plain(field.value).split(' ');
    const fitting = [...list.options].filter(option => {
      const fits = !option.value || words.every(word => plain(option.text).includes(word));
      option.hidden = option.disabled = !fits;
      return fits && option.value;
    });
    if (field.value.trim() && fitting.length === 1) {
      list.value = fitting[0].value;
    } else if (list.selectedOptions[0] && list.selectedOptions[0].hidden) {
      list.value = '';
    }
  };
  const show = () => document.querySelectorAll('input.finds[hidden]').forEach(field => field.hidden = false);
  document.addEventListener('input', narrow);
  document.addEventListener('htmx:afterSwap', show);
  show();
})();
