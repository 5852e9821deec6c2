-- Each message changes its dossier's row twice or more: dead rows of a backlog would make every claim slower.
alter table portal_dossier set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
