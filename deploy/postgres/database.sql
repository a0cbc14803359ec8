-- One service's database, its owner and its runtime role, as local-runner's DatabaseMaker makes them
-- (a test compares the two). For psql; may be run again at any time.
\getenv database DATABASE
\getenv owner OWNER
\getenv owner_password OWNER_PASSWORD
\getenv runtime RUNTIME
\getenv runtime_password RUNTIME_PASSWORD

SELECT format('CREATE ROLE %I', name)
  FROM unnest(ARRAY[:'owner', :'runtime']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
 GROUP BY name
\gexec

-- The password is set each time, so that a changed one counts.
ALTER ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE :"runtime" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS PASSWORD :'runtime_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec

\connect :"database"
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"runtime";
GRANT USAGE ON SCHEMA public TO :"runtime";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"runtime";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" GRANT USAGE, SELECT ON SEQUENCES TO :"runtime";
