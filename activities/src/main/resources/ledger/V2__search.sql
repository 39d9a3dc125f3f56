-- What people search in: title, service and everything that people wrote on the timeline, postmortems included.
create table incident_text (
    incident varchar primary key references incident (id) on delete cascade,
    words varchar not null
);
${index_of_words};
