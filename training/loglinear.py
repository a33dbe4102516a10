"""Log-linear models over named features: a logistic regression, smoothed by the squares of its weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from dateline.reader.events.coreference import valued

KEPT = 0.02  # smaller weights are left out

Case = tuple[Collection[str] | Mapping[str, float], bool]


def fit(
    cases: Sequence[Case], *, smoothing: float, rare: int, known: Sequence[float] | None = None
) -> dict[str, float]:
    """What each feature weighs that ``rare`` cases and more have, and the "bias". Features may have values; else 1.

    ``known``: what each case weighs already, by features that are not asked about.
    """
    found = [valued(features) for features, _ in cases]
    often = Counter(feature for features in found for feature in features)
    names = sorted(feature for feature, n in often.items() if n >= rare)
    column = {name: k for k, name in enumerate(names)}
    cells = [(n, column[f], v) for n, features in enumerate(found) for f, v in features.items() if f in column]
    row, at, values = np.array(cells, float).reshape(-1, 3).T
    x = sp.csr_matrix((values, (row.astype(int), at.astype(int))), shape=(len(cases), len(names)))
    y = np.array([is_so for _, is_so in cases], float)
    given = np.zeros(len(cases)) if known is None else np.asarray(known, float)

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ v[:-1] + v[-1] + given
        error = 1 / (1 + np.exp(-z)) - y
        total = float(np.sum(np.logaddexp(0, z) - y * z) + smoothing / 2 * v[:-1] @ v[:-1])
        return total, np.append(x.T @ error + smoothing * v[:-1], error.sum())

    weights = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    kept = {name: round(float(w), 3) for name, w in zip(names, weights, strict=False) if abs(w) >= KEPT}
    return {"bias": round(float(weights[-1]), 3)} | kept
