import numpy as np

from accord.bargain.stability.preference import Statement, payoffs_of_statements


def test_the_more_important_statement_outweighs_all_others() -> None:
    codes = np.arange(8)
    payoff = payoffs_of_statements(
        codes, [Statement((((2, True),),)), Statement((((0, True),),)), Statement((((1, True),),))]
    )
    assert np.argsort(payoff).tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


def test_states_that_satisfy_the_same_statements_tie() -> None:
    assert payoffs_of_statements(np.arange(4), [Statement((((1, False),),))]).tolist() == [1, 1, 0, 0]
    assert payoffs_of_statements(np.arange(4), []).tolist() == [0, 0, 0, 0]


def test_conditions() -> None:
    codes = np.arange(4)
    wanted, given = (((0, True),),), (((1, True),),)
    assert Statement(wanted, given).holds(codes).tolist() == [True, True, False, True]
    assert Statement(wanted, given, "iff").holds(codes).tolist() == [True, False, False, True]
