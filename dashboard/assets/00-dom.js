// Builds elements. Text only ever enters as text nodes, so no name can become markup.
window.commonGround = window.commonGround || {};
(function (cg) {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      // Not as an attribute: a policy without 'unsafe-inline' for styles refuses those.
      if (name === "style") node.style.cssText = value;
      else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat(4)) {
      if (child === null || child === undefined || child === false) continue;
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
    return node;
  }

  function el(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }

  // Replaces what stands in an element. Who had the keyboard's focus in there keeps it.
  function put(id, ...children) {
    const node = document.getElementById(id);
    if (!node) return node;
    const held = node.contains(document.activeElement) && node !== document.activeElement ? sort(document.activeElement, node) : null;
    node.replaceChildren(...children.flat(4).filter((child) => child));
    if (held) refocus(node, held);
    return node;
  }

  function sort(control, node) {
    const same = [...node.querySelectorAll(control.tagName)].filter((other) => named(other) === named(control));
    return { tag: control.tagName, name: named(control), at: same.indexOf(control) };
  }

  function named(control) {
    return control.id || control.getAttribute("aria-label") || [control.name, control.value].filter(Boolean).join(" ") || control.textContent;
  }

  // The same control again; where it is gone, the panel it was in, or the panel's first control.
  function refocus(node, held) {
    const same = [...node.querySelectorAll(held.tag)].filter((control) => named(control) === held.name && !control.disabled);
    const next = same[held.at] || same[0] || (node.hasAttribute("tabindex") ? node : node.querySelector("button:not([disabled]), input, a, summary"));
    if (next) next.focus({ preventScroll: Boolean(same.length) });
    if (next === node) node.scrollTop = 0;
  }

  cg.dom = { el, svg, put };
})(window.commonGround);
