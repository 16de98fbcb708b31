// Tells while one writes how much room is left where the answer will be read, and that a number stands in it. Nothing that
// a form does depends on it.
(() => {
  'use strict';
  // A mobile number as people write it: 0812-3456-7890, +62 812 3456 7890, (0812) 34567890.
  const number = /(?:\+?62|\(?0)[\s.()-]*8(?:[\s.()-]*\d){7,11}/;
  // What platforms count: characters as people see them, not the two halves of a sign.
  const length = text => [...text].length;
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
  // What is longer goes out in several, each with its number at its end: " (1/2)".
  const count = value => value.toLocaleString(document.documentElement.lang);

  for (const field of document.querySelectorAll('textarea[data-warn]')) {
    const most = Number(field.dataset.most);
    const room = document.getElementById(field.getAttribute('aria-describedby')).querySelector('.count');
    const warning = field.form.querySelector('.warn');
    const look = () => {
      const said = length(field.value);
      if (room && most) {
        room.textContent = said > most
          ? say(field.dataset.over, count(said), count(most), count(Math.ceil(said / (most - 6))))
          : say(field.dataset.said, count(said), count(most));
        room.classList.toggle('is-over', said > most);
      }
      const told = number.test(field.value);
      if (warning.hidden === told) {
        warning.hidden = !told;
        warning.textContent = told ? field.dataset.warn : '';
      }
    };
    field.addEventListener('input', look);
    look();
  }
})();
