"""That two funders pay for one thing together, as an award says it."""

from collections.abc import Sequence
from typing import Final

from analysis.overlap.vocabulary import END, Reader, term

JOINT: Final = Reader((
    term("joint", "joint funding", "", """
        also contribut*, each pay*, each contribut*, each fund*, both contribute, both pay,
        both fund, pays the other, paid for by both, alongside the .. award, alongside the ..
        grant, adds to the .. award, together with the .. award, second funder, other funder,
        our contribution, 50 towards, 50 of the cost*, remaining half, remaining 50, remaining
        share, share from, makes up the full, make* up the rest, two grants, both grants, this
        grant and, other grant, per cent of the cost*, match for, as match, matching the,
        match funding, jointly with .. fund*, match funded, matched funding, match fund,
        matched by, jointly funded, joint funding, jointly paid, jointly commissioned, joint
        commission*, co funded, co funding, cofunded, co commissioned, pooled, funded
        together, fund* together, pay* together, half of the cost*, half the cost*, other
        half, shared cost*, cost* shared, cost* are shared, share the cost*, shares the cost*,
        split the cost*, cost* split, split between .. funder*, funding partnership,
        partnership funding, joint fund, funder collaboration, agreed with .. to fund,
        remaining cost*, remainder .. paid, remainder .. funded, rest .. paid by, rest ..
        funded by, rest .. met by, rest .. comes from, balance .. met by, balance .. paid by,
        with a contribution from, alongside a contribution, alongside funding from, in
        partnership with .. funder*, top up .. agreed, agreed top up, 50 50, funder* agreed,
        two funders, both funders, equal share*, matching contribution, matching grant,
        matching funds, our share, our half, our part of, their share, its half, their half,
        his half, her half, half and half, fifty fifty, pay* half, fund* half, half of the
        money, half the money, half the bill, half the fee, half the salary, second half of
        the, other part, pay* the rest, paying the rest, fund* the rest, cover* the rest,
        meet* the rest, find* the rest, rest of the cost*, rest of the money, rest of the
        same, pay* the other, fund* the other, pay* the remaind*, fund* the remaind*, cover*
        the remaind*, pay* the balance, fund* the balance, meet* the balance, the balance
        coming, co pay*, co pays, co finance*, cofinance*, part fund*, part paid, part pay*,
        pound for pound, match* our, match* by, match* from, match money, matches this, match*
        this, match* it, matching money, equal contribution*, equal part*, in equal, split
        equally, split evenly, splits the, splitting the, split with, shared with the ..
        fund*, shared between, shared equally, share* the bill, sharing the cost*, chip* in,
        go* halves, going halves, contribut* the other, contribut* the rest, contribut* the
        remain*, one half of, alongside .. funding, in tandem with .. fund*, co sponsor*,
        jointly sponsor*, joint award, joint grant, joint bid, joint pot, joint budget, one
        project two, the other part of, another part of the, sits on top of, on top of the ..
        paid, on top of what, both of us, between us, drew up the budget, by joint agreement,
        joint post, joint agreement, shared post, post shared, shared with the, same post, in
        agreement with, agreed between, agreed jointly, by agreement with, already bought by,
        already paid for by, already funded by, in step with, our third, one third of, a third
        of the cost*, two thirds of, a quarter of the cost*, other third, top up to, tops up
        the, topping up, tops up, co investment, co invest*, blended with, braided with,
        aligned with .. funding, funding aligned, same budget, one budget, shared budget,
        common budget, common pot, one pot, same project as, one and the same project, the
        same scheme as, whose share, whose half, picks up the rest, picking up the rest, picks
        up the other, foots the, footing the other, the lion share, the first half is, second
        contribution, contribution to the same, towards the same, same twelve, same workers
        paid, wage* shared, salary shared, salary split, half salary, half of the salary, half
        of the wage*, half a post, half the post, fte shared, of a post shared, funder pays
        the, funders pay, funded by both, funded by two, funded jointly, funded half, half
        funded, half from, the balance from, balance is from, balance is paid, balance is met,
        remainder from, remainder is paid, remainder is met, remainder comes from, rest is
        from, rest is paid, rest is met, rest from the, rest comes from, rest being, met from
        the, meets the other, meets the rest, matched pound"""),
))  # fmt: skip
_PARTS: Final = Reader((
    term("other", "another payer", "", """
        council, borough, city, commissioner, pcc, trust, foundation, fund, funder, funders,
        lottery, police, health, nhs, icb, partnership, vrp, home office, ministry, them,
        their, they, partner, partners, both, each, two of us, other"""),
    term("share", "a part of the cost", "", """
        half, halves, third of, thirds, quarter of, remaining, remainder, the rest, balance,
        share, shares, shared, sharing, split, splits, contribution, contributions,
        contributes, contributing, top up, topping up, match, matching, matched, jointly,
        joint, co fund*, part fund*, percent, per cent, same post, same project, same budget"""),
    term("money", "the cost itself", "", """
        cost, costs, bill, budget, salary, salaries, wage, wages, post, posts, fund*, pay,
        pays, paid, paying, money, grant, award, bought, buys, meets, met by, meet, price,
        fee, fees, contract, commission*, invest*"""),
))  # fmt: skip
NEAR: Final = 14
"""Words within which all three must stand."""


def said(words: Sequence[str]) -> bool:
    """In one of the usual phrases; or another payer, a part and a cost close together."""
    if JOINT.found(words):
        return True
    plain = [word for word in words if word != END]
    if len(_PARTS.found(plain)) < len(_PARTS.terms):
        return False
    starts = range(0, max(1, len(plain) - NEAR // 2), NEAR // 2)
    return any(len(_PARTS.found(plain[at : at + NEAR])) == len(_PARTS.terms) for at in starts)


def hinted(words: Sequence[str]) -> bool:
    """A part, and another payer or a cost, anywhere: enough where all else is one project."""
    parts = _PARTS.found(words)
    return "share" in parts and len(parts) > 1
