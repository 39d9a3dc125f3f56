-- One row per incident: its facts as they stood when its entry number seq was written.
create table incident (
    id varchar primary key,
    seq integer not null,
    code varchar not null,
    route varchar not null,
    origin varchar not null,
    title varchar not null,
    service varchar not null,
    team varchar not null,
    reporter varchar not null,
    policy varchar not null,
    policy_version integer not null,
    severity varchar not null,
    opened_as varchar not null,
    phase varchar not null,
    drill boolean not null,
    cancelled boolean not null,
    restricted boolean not null,
    customer_impact boolean not null,
    previous varchar,
    started timestamp with time zone,
    opened timestamp with time zone not null,
    declared timestamp with time zone,
    acknowledged timestamp with time zone,
    resolved timestamp with time zone,
    stable timestamp with time zone,
    closed timestamp with time zone,
    postmortem varchar
);
create index incident_opened on incident (opened);
create index incident_code on incident (code);
create index incident_service on incident (service);

create table incident_flag (
    incident varchar not null references incident (id) on delete cascade,
    flag varchar not null,
    primary key (incident, flag)
);

create table incident_cause (
    incident varchar not null references incident (id) on delete cascade,
    cause varchar not null,
    primary key (incident, cause)
);

create table incident_role (
    incident varchar not null references incident (id) on delete cascade,
    role_id varchar not null,
    person varchar not null,
    primary key (incident, role_id, person)
);

-- Milestones and everything else that was owed, as it stands.
create table duty (
    incident varchar not null references incident (id) on delete cascade,
    id varchar not null,
    name varchar not null,
    cadence boolean not null,
    occurrence integer not null,
    due timestamp with time zone not null,
    status varchar not null,
    primary key (incident, id)
);

create table action_item (
    incident varchar not null references incident (id) on delete cascade,
    id varchar not null,
    text varchar not null,
    owner varchar not null,
    due timestamp with time zone,
    done boolean not null,
    exception varchar,
    primary key (incident, id)
);

-- One person called once, however many contact methods that took.
create table page (
    incident varchar not null references incident (id) on delete cascade,
    call_id varchar not null,
    person varchar not null,
    level_id varchar not null,
    cause varchar not null,
    how varchar not null,
    called_at timestamp with time zone not null,
    answer_by timestamp with time zone not null,
    state varchar not null,
    since timestamp with time zone not null,
    methods integer not null,
    delivered boolean not null,
    primary key (incident, call_id, person)
);
create index page_called_at on page (called_at);

-- The timeline: updates, answers, postmortem stages and all else that happened. fields is a JSON object of texts.
create table entry (
    incident varchar not null references incident (id) on delete cascade,
    seq integer not null,
    at timestamp with time zone not null,
    kind varchar not null,
    author varchar not null,
    text varchar not null,
    fields varchar not null,
    primary key (incident, seq)
);
create index entry_kind on entry (kind, at);
