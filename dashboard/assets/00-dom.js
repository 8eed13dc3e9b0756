// Builds elements. Text only ever enters as text nodes, so no name can become markup.
window.commonGround = window.commonGround || {};
(function (cg) {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
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

  function put(id, ...children) {
    const node = document.getElementById(id);
    if (node) node.replaceChildren(...children.flat(4).filter((child) => child));
    return node;
  }

  cg.dom = { el, svg, put };
})(window.commonGround);
