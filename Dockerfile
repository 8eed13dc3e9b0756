# The app, served by gunicorn as a user without rights. Everything in it is hash-locked.
FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    PORT=8050

RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent app
WORKDIR /app

COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: \
    --requirement requirements.txt

COPY app.py reports.py settings.py indicators.py geography.py gunicorn.conf.py ./
COPY scripts/ scripts/
COPY db/ db/
COPY analysis/ analysis/
COPY record/ record/
COPY etl/ etl/
COPY layers/ layers/
COPY dashboard/ dashboard/
COPY data/ data/

RUN install -d -o app -g app var
USER 10001
EXPOSE 8050
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8050/api/v1/health', timeout=4)"]
CMD ["bash", "scripts/serve.sh"]
