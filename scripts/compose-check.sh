#!/usr/bin/env bash
# Checks docker-compose.yml: complete with every secret set, refused without. Says so where Docker's client or its compose plugin is absent.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! docker compose version >/dev/null 2>&1; then
  echo "docker-compose.yml was not checked: Docker's client with its compose plugin is not installed."
  exit 0
fi
secrets=(GATEWAY_CLIENT_SECRET MEMBERS_CLIENT_SECRET CURSOR_KEY KEYCLOAK_ADMIN_PASSWORD KEYCLOAK_DATABASE_PASSWORD)
settings=(PUBLIC_URL=http://localhost:8080)
for secret in "${secrets[@]}"; do
  settings+=("$secret=checked")
done
env "${settings[@]}" docker compose --env-file /dev/null config --quiet
for secret in "${secrets[@]}"; do
  if env "${settings[@]}" "$secret=" docker compose --env-file /dev/null config --quiet 2>/dev/null; then
    echo "docker-compose.yml starts without $secret." >&2
    exit 1
  fi
done
echo "docker-compose.yml is complete, and refuses to start without its secrets."
