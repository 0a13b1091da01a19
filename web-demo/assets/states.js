/*
 * A small re-creation of what a Drupal page does around the checker. It is not Drupal's code; it reacts as Drupal's does:
 *
 * - a dependent says on which fields it depends, in data-drupal-states, by jQuery selectors such as :input[name="…"];
 * - the fields are heard through jQuery handlers that are bound to them directly: `value` on keyup and change, `empty` on
 *   keyup alone, as in older Drupal;
 * - after Ajax, the new part of the page is bound again, and the server has filled in what the fields held; the ids that
 *   Drupal made itself have another ending each time, those that the form gives as `#attributes` stay.
 *
 * On a Drupal page none of this is yours to write, but for one line: the call of `mount`, as the `attach` of a behaviour.
 */
(function ($) {
  const listensTo = { value: "keyup change", empty: "keyup" };
  const reads = { value: ($field) => $field.val(), empty: ($field) => $field.val() === "" };

  const apply = {
    visible($dependent, holds) {
      $dependent.toggle(holds);
    },
    required($dependent, holds) {
      $dependent.find(":input").prop("required", holds);
      $dependent.find("label").toggleClass("form-required", holds);
    },
  };

  function attach(context) {
    // A div that Ajax puts in becomes an element. The first ones the checker finds by itself, as soon as it is loaded.
    window.SspEligibility?.mount();
    $("[data-drupal-states]", context).each(function () {
      const $dependent = $(this);
      for (const [state, conditions] of Object.entries($dependent.data("drupal-states"))) {
        const tests = Object.entries(conditions).flatMap(([selector, wanted]) =>
          Object.entries(wanted).map(([reading, value]) => ({ $field: $(selector), reading, value })));
        const update = () => apply[state]($dependent, tests.every(({ $field, reading, value }) => reads[reading]($field) === value));
        for (const { $field, reading } of tests) $field.on(listensTo[reading], update);
        update();
      }
    });
  }

  /** Gives every field whose id is Drupal's own another one. */
  function renew($part) {
    $part.find("[data-drupal-selector]").each(function () {
      const id = `${this.dataset.drupalSelector}--${Math.random().toString(36).slice(2, 12)}`;
      $part.find(`label[for="${this.id}"]`).attr("for", id);
      this.id = id;
    });
  }

  /** What Ajax does: the same part of the form anew from the server, with the values that were sent. */
  const pristine = $("#webform")[0].outerHTML;
  $("#ajax").on("click", () => {
    const $old = $("#webform");
    const values = new Map($old.find(":input[name]").get().map((field) => [field.name, field.value]));
    const $new = $(pristine);
    renew($new);
    $new.find(":input[name]").each(function () {
      this.value = values.get(this.name) ?? "";
    });
    $old.replaceWith($new);
    attach($new[0]);
  });

  attach(document);
})(window.jQuery);
