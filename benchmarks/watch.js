// Runs before anything else in every frame: looks at the map's pixels after every animation frame,
// when all that wanted to draw in it has drawn. Times are on one absolute clock.
(() => {
  const CLASSES = new Set(__COLOURS__);
  const ENOUGH = 30;
  const clock = () => performance.timeOrigin + performance.now();
  const top = window.top;
  let last = null;
  if (window === top) top.bench = { coloured: [], changed: [], text: 0, clock };

  function afterPaint(then) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(clock());
    channel.port2.postMessage(0);
  }

  // Seven rows of pixels, one pixel high, of the canvas that holds the polygons: the first
  // picture of them, while it lies above all else, then Leaflet's.
  function rows() {
    const canvas = document.querySelector("#first-look canvas, canvas.first-look, .leaflet-overlay-pane canvas");
    if (!canvas) return fills();
    if (!canvas.width) return null;
    const pen = canvas.getContext("2d");
    const found = [];
    let classed = 0;
    for (let at = 2; at < 9; at += 1) {
      const row = new Uint32Array(pen.getImageData(0, Math.floor((canvas.height * at) / 11), canvas.width, 1).data.buffer);
      for (const pixel of row) if (CLASSES.has(pixel)) classed += 1;
      found.push(row);
    }
    return classed >= ENOUGH ? found : null;
  }

  // Maps drawn as SVG: every path's fill.
  function fills() {
    const paths = document.querySelectorAll(".leaflet-overlay-pane path");
    return paths.length < ENOUGH ? null : [Array.from(paths, (path) => path.getAttribute("fill"))];
  }

  const same = (one, other) => one.every((row, at) => row.length === other[at].length && row.every((pixel, place) => pixel === other[at][place]));

  function look() {
    requestAnimationFrame(look);
    const text = document.getElementById("text");
    if (text && !top.bench.text && text.getClientRects().length) {
      top.bench.text = -1;
      afterPaint((time) => { top.bench.text = time; });
    }
    afterPaint((time) => {
      const now = rows();
      if (!now || (last && same(last, now))) return;
      (last ? top.bench.changed : top.bench.coloured).push(time);
      last = now;
    });
  }
  requestAnimationFrame(look);

  // Does `act`; answers with milliseconds until `seen` is true and painted.
  if (window === top) top.bench.timed = (act, seen) => new Promise((tell, fail) => {
    setTimeout(() => fail(new Error("nothing was to be seen within 20 s")), 20000);
    const began = clock();
    act();
    const wait = () => (seen() ? afterPaint((time) => tell(time - began)) : requestAnimationFrame(wait));
    requestAnimationFrame(wait);
  });
})();
