"""scikit-learn's side: each workload makes data and gives a function to time, and one that tells
what its result comes to."""
import warnings

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.ensemble import AdaBoostClassifier, GradientBoostingRegressor
from sklearn.exceptions import ConvergenceWarning
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.metrics import roc_auc_score, silhouette_score
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

import datasets

# k-means is stopped after a number of passes on purpose.
warnings.filterwarnings("ignore", category=ConvergenceWarning)

ALL = ("small", "medium", "large")
WORKLOADS = {}


class Workload:
    """Sizes, the data of a size, and how far results may differ: relative, by name or for all."""

    def __init__(self, prepare, sizes, tolerance):
        self.prepare, self.sizes, self.tolerance = prepare, sizes, tolerance

    def allowed(self, name):
        return self.tolerance[name] if isinstance(self.tolerance, dict) else self.tolerance


def workload(tolerance, sizes=ALL):
    def register(prepare):
        WORKLOADS[prepare.__name__] = Workload(prepare, sizes, tolerance)
        return prepare

    return register


def squared_error(y, predictions):
    return np.mean((predictions - y) ** 2)


def regression_fit(make, n, d):
    x, y = datasets.regression(n, d)

    def digest(fit):
        return {
            "intercept": fit.intercept_,
            "weight_norm": np.linalg.norm(fit.coef_),
            "train_mse": squared_error(y, fit.predict(x)),
        }

    return lambda: make().fit(x, y), digest


@workload(1e-9)
def standardize(n, d):
    x = datasets.features(n, d)
    return lambda: StandardScaler().fit_transform(x), lambda z: {"abs_sum": np.abs(z).sum()}


@workload(1e-6)
def ols(n, d):
    return regression_fit(LinearRegression, n, d)


@workload(1e-6)
def ridge(n, d):
    return regression_fit(lambda: Ridge(alpha=1), n, d)


@workload(1e-6)
def lasso(n, d):
    return regression_fit(lambda: Lasso(alpha=0.05, tol=1e-8, max_iter=10_000), n, d)


@workload({"intercept": 1e-4, "weight_norm": 1e-4, "train_accuracy": 1e-4})
def logistic(n, d):
    x, y = datasets.classes(n, d)

    def digest(fit):
        return {
            "intercept": fit.intercept_[0],
            "weight_norm": np.linalg.norm(fit.coef_),
            "train_accuracy": fit.score(x, y),
        }

    return lambda: LogisticRegression(C=1, tol=1e-6, max_iter=1000).fit(x, y), digest


@workload(1e-6)
def poly8(n, d):
    x, y = datasets.cubic(n)

    def run():
        basis = np.polynomial.legendre.legvander(x, 8)
        return basis, LinearRegression(fit_intercept=False).fit(basis, y)

    return run, lambda result: {"train_mse": squared_error(y, result[1].predict(result[0]))}


@workload(1e-6)
def kfold5_ridge(n, d):
    x, y = datasets.regression(n, d)

    def run():
        return cross_val_score(
            Ridge(alpha=1), x, y, cv=KFold(5), scoring="neg_mean_squared_error")

    return run, lambda scores: {"mean_mse": -scores.mean()}


@workload(1e-6)
def roc_auc(n, d):
    x, y = datasets.classes(n, d)
    scores = np.ascontiguousarray(x[:, 0])
    return lambda: roc_auc_score(y, scores), lambda area: {"auc": area}


def lloyd(x, clusters, passes):
    def run():
        return KMeans(
            clusters, init=x[:clusters].copy(), n_init=1, tol=0, max_iter=passes,
            algorithm="lloyd").fit(x)

    return run, lambda fit: {"inertia": fit.inertia_, "passes": fit.n_iter_}


@workload(1e-6)
def kmeans5(n, d):
    return lloyd(datasets.blobs(n, d)[0], 5, 100)


@workload(1e-6)
def kmeans8_flat(n, d):
    return lloyd(datasets.features(n, d), 8, 50)


@workload(1e-6, sizes=("small", "medium"))
def silhouette(n, d):
    x, labels = datasets.blobs(n, d)
    return lambda: silhouette_score(x, labels), lambda score: {"score": score}


@workload(1e-6)
def pca2(n, d):
    x, _ = datasets.blobs(n, d)

    def digest(fit):
        first, second = fit.explained_variance_
        return {"variance_1": first, "variance_2": second}

    return lambda: PCA(n_components=2).fit(x), digest


@workload(0)
def knn5(n, d):
    (x, y), queries = datasets.classes(n, d), datasets.queries(n, d)
    return (
        lambda: KNeighborsClassifier(5).fit(x, y).predict(queries),
        lambda labels: {"positives": labels.sum()},
    )


def depth6():
    return DecisionTreeClassifier(max_depth=6, random_state=0)


# Both find splits that are exactly as good as one another, and may take either.
TIED_SPLITS = {"train_accuracy": 0.01, "train_mse": 0.01, "leaves": 0.02, "rounds": 0}


@workload(TIED_SPLITS)
def tree_depth6(n, d):
    x, y = datasets.classes(n, d, coarse=True)
    return (
        lambda: depth6().fit(x, y),
        lambda fit: {"train_accuracy": fit.score(x, y), "leaves": fit.get_n_leaves()},
    )


@workload(TIED_SPLITS)
def bagging10(n, d):
    x, y = datasets.classes(n, d, coarse=True)
    samples = datasets.bootstraps(n, 10)

    def digest(trees):
        votes = sum(tree.predict(x) for tree in trees)
        return {"train_accuracy": np.mean((votes > 5) == y)}

    return lambda: [depth6().fit(x[rows], y[rows]) for rows in samples], digest


@workload(TIED_SPLITS)
def adaboost50(n, d):
    x, y = datasets.classes(n, d, coarse=True)

    def run():
        return AdaBoostClassifier(
            estimator=DecisionTreeClassifier(max_depth=1), n_estimators=50,
            random_state=0).fit(x, y)

    return run, lambda fit: {"train_accuracy": fit.score(x, y), "rounds": len(fit.estimators_)}


@workload(TIED_SPLITS)
def gboost50(n, d):
    x, y = datasets.regression(n, d, coarse=True)

    def run():
        return GradientBoostingRegressor(
            max_depth=1, n_estimators=50, learning_rate=0.1, random_state=0).fit(x, y)

    return run, lambda fit: {"train_mse": squared_error(y, fit.predict(x))}


def margins(n, d, **options):
    x, y = datasets.classes(n, d)

    def digest(fit):
        return {
            "train_accuracy": fit.score(x, y),
            "n_support": fit.n_support_.sum(),
            "b": fit.intercept_[0],
        }

    return lambda: SVC(C=1, tol=1e-3, cache_size=200, **options).fit(x, y), digest


# Both stop as soon as the conditions of the optimum are missed by less than 0.001.
STOPPED = {"train_accuracy": 2e-3, "n_support": 5e-3, "b": 2e-3}


@workload(STOPPED, sizes=("small", "medium"))
def svm_linear(n, d):
    return margins(n, d, kernel="linear")


@workload(STOPPED, sizes=("small", "medium"))
def svm_rbf(n, d):
    return margins(n, d, kernel="rbf", gamma=0.1)


@workload(1e-6, sizes=("small", "medium2k"))
def kernel_ridge(n, d):
    x, y = datasets.regression(n, d)
    return (
        lambda: KernelRidge(alpha=1, kernel="rbf", gamma=0.1).fit(x, y),
        lambda fit: {"train_mse": squared_error(y, fit.predict(x))},
    )
