create policy forgotten_only on server.session as restrictive for delete using (expires_at < kernel.kept_since('session'));
grant delete on server.session to kedjan_app;
create index session_expires on server.session (expires_at);
