// Small comforts of the pages; everything works without them.
(function () {
  'use strict';

  function isTyping(target) {
    return target.closest('input, textarea, select, [contenteditable]') !== null;
  }

  // "/" goes to the search, j and k walk through the rows of a list, Enter opens the row
  function rows() {
    return Array.from(document.querySelectorAll('table[data-rows] tbody tr')).filter(function (row) {
      return row.querySelector('a[href]') !== null;
    });
  }

  function walk(step) {
    var all = rows();
    if (all.length === 0) {
      return;
    }
    var at = all.findIndex(function (row) { return row.contains(document.activeElement); });
    var next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next].querySelector('a[href]').focus();
    all[next].scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.who[open]').forEach(function (one) { one.open = false; });
      if (event.target.id === 'search') {
        event.target.blur();
      }
      return;
    }
    if (isTyping(event.target)) {
      return;
    }
    if (event.key === '/') {
      var search = document.getElementById('search');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === 'j') {
      walk(1);
    } else if (event.key === 'k') {
      walk(-1);
    }
  });

  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.who[open]').forEach(function (one) {
      if (!one.contains(event.target)) {
        one.open = false;
      }
    });
    // a demo account fills the form of the login page
    var account = event.target.closest('[data-username]');
    if (account) {
      document.getElementById('username').value = account.dataset.username;
      document.getElementById('password').value = account.closest('[data-password]').dataset.password;
      document.getElementById('login').focus();
    }
  });

  // one more line of a list: a copy of the last, emptied, with the next number
  function addLine(list) {
    var lines = list.querySelectorAll('[data-line]');
    var line = lines[lines.length - 1];
    var next = line.cloneNode(true);
    var number = function (text) {
      return text.replace(/\[(\d+)\]/, function (whole, at) { return '[' + (Number(at) + 1) + ']'; });
    };
    next.querySelectorAll('[id], [name], [for], [aria-describedby]').forEach(function (one) {
      ['id', 'name', 'for', 'aria-describedby'].forEach(function (attribute) {
        if (one.hasAttribute(attribute)) {
          one.setAttribute(attribute, number(one.getAttribute(attribute)));
        }
      });
      if (one.matches('input:not([type=checkbox]), textarea, select')) {
        one.value = '';
      } else if (one.matches('input[type=checkbox]')) {
        one.checked = false;
      }
    });
    next.querySelectorAll('.field-error').forEach(function (one) { one.remove(); });
    next.querySelectorAll('.wrong').forEach(function (one) { one.classList.remove('wrong'); });
    line.after(next);
    next.querySelector('input, textarea, select').focus();
  }
  document.querySelectorAll('[data-lines] [data-add-line]').forEach(function (button) { button.hidden = false; });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-add-line]');
    if (button) {
      addLine(button.closest('[data-lines]'));
    }
  });

  // a part of a form that belongs to one answer is shown and sent only with that answer
  function fit(form) {
    form.querySelectorAll('fieldset[data-when]').forEach(function (part) {
      var rule = part.dataset.when.split('=');
      var chosen = form.querySelector('[name="' + rule[0] + '"]:checked, select[name="' + rule[0] + '"]');
      var fits = chosen !== null && rule[1].split('|').indexOf(chosen.value) >= 0;
      part.hidden = !fits;
      part.disabled = !fits;
    });
  }
  document.addEventListener('change', function (event) {
    if (event.target.form) {
      fit(event.target.form);
    }
  });

  // a form that is on its way is not sent again; coming back with the browser's button frees it
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method === 'get' || form.hasAttribute('hx-post')) {
      return;
    }
    if (form.classList.contains('sending')) {
      event.preventDefault();
      return;
    }
    form.classList.add('sending');
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form.sending').forEach(function (form) { form.classList.remove('sending'); });
    Array.from(document.forms).forEach(fit);
  });
  Array.from(document.forms).forEach(fit);

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // htmx sends the same token as the forms
  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name="_csrf"]');
    var header = document.querySelector('meta[name="_csrf_header"]');
    if (token && header) {
      event.detail.headers[header.content] = token.content;
    }
  });

  // a table that is wider than its box can be moved from the keyboard too
  function reachTables() {
    document.querySelectorAll('.table-box').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute('tabindex');
      }
    });
  }
  window.addEventListener('resize', reachTables);
  document.addEventListener('htmx:afterSettle', reachTables);
  reachTables();

  function focusOnFaults(root) {
    var faults = root.querySelector('#refusal, #error-summary');
    if (faults) {
      faults.focus();
    }
  }
  document.addEventListener('htmx:afterSwap', function (event) { focusOnFaults(event.target); });
  focusOnFaults(document);
}());
