// How numbers, dates and places are written for people. British English, units beside numbers.
(function (cg) {
  "use strict";
  const MONTHS = "January February March April May June July August September October November December".split(" ");

  const formats = {}; // by decimals: making one costs far more than using it

  function number(value, decimals) {
    if (value === null || value === undefined) return "not known";
    const digits = decimals || 0;
    formats[digits] = formats[digits] || new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return formats[digits].format(value);
  }

  function pounds(value, decimals) {
    if (value === null || value === undefined) return "not published";
    return "£" + number(value, decimals === undefined ? (value < 10 && value % 1 ? 2 : 0) : decimals);
  }

  function date(text, short) {
    if (!text) return "not known";
    const [year, month, day] = text.split("-").map(Number);
    const name = short ? MONTHS[month - 1].slice(0, 3) : MONTHS[month - 1];
    return `${day} ${name} ${year}`;
  }

  function monthYear(text) {
    const [year, month] = text.split("-").map(Number);
    return `${MONTHS[month - 1].slice(0, 3)} ${year}`;
  }

  function ordinal(value) {
    const tens = value % 100;
    const ending = tens > 10 && tens < 14 ? "th" : { 1: "st", 2: "nd", 3: "rd" }[value % 10] || "th";
    return number(value) + ending;
  }

  function several(count, one, many) {
    return `${number(count)} ${count === 1 ? one : many || one + "s"}`;
  }

  function ages(from, to) {
    if (from === null && to === null) return null;
    if (to === null) return from === 0 ? "all ages" : `${from} and over`;
    if (from === null || from === 0) return `up to ${to}`;
    return from === to ? `aged ${from}` : `${from}–${to}`;
  }

  function capital(text) {
    return text ? text[0].toUpperCase() + text.slice(1) : text;
  }

  function rank(place, plural) {
    if (!place || place.rank === null) return null;
    const range = place.from !== null && place.from !== undefined && place.from !== place.to
      ? ` (between ${ordinal(place.from)} and ${ordinal(place.to)})` : "";
    return `${ordinal(place.rank)} of ${number(place.of)} ${plural}${range}`;
  }

  // Why a figure of a restricted indicator is hidden; never that it is small, as some are not.
  function hidden(indicator) {
    return `Hidden to protect people: the count is below ${indicator.hidden_below}, or it would give away one that is, or its source hides it.`;
  }

  cg.words = { number, pounds, date, monthYear, ordinal, several, ages, capital, rank, hidden, MONTHS };
})(window.commonGround);
