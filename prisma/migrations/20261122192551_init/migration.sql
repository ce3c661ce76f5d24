-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agency" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "aliases" TEXT[],
    "predecessors" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_group" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "classes" TEXT[],
    "aliases" TEXT[],

    CONSTRAINT "agency_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "consented_at" TIMESTAMPTZ(3),
    "forgotten_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "platform_user" TEXT NOT NULL,
    "address" TEXT,
    "display_name" TEXT,
    "person_id" INTEGER,
    "locale" TEXT,
    "last_obligation_id" INTEGER,
    "listed" INTEGER[],
    "unreachable_reason" TEXT,
    "unreachable_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "stands_in_id" INTEGER,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite_code" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "person_id" INTEGER,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invite_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_chat" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "plan_id" INTEGER,
    "agency_id" INTEGER,
    "linked_by" INTEGER,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "number" TEXT,
    "symbol" TEXT,
    "title" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "standing_agency_id" INTEGER NOT NULL,
    "receiving_desk" TEXT,
    "report_cycle" JSONB NOT NULL,
    "obstacle_route" TEXT NOT NULL DEFAULT 'standing-agency',
    "confirmer" TEXT NOT NULL DEFAULT 'standing-agency',
    "extension_rule" JSONB NOT NULL,
    "reminder_policy" JSONB NOT NULL,
    "names_late_agencies" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "groups" JSONB NOT NULL,
    "imported_by" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draft" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "plan_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT,
    "title" TEXT NOT NULL,
    "deliverable" TEXT,
    "deadline_text" TEXT NOT NULL,
    "deadline" JSONB NOT NULL,
    "lead_text" TEXT[],
    "coord_text" TEXT[],
    "secrecy" TEXT NOT NULL DEFAULT 'open',
    "plain" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declared_event" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "occurred_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "declared_by" INTEGER NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "involvement" TEXT NOT NULL,
    "via_group" TEXT,
    "status" TEXT NOT NULL DEFAULT 'not-started',
    "percent" INTEGER,
    "due_on" DATE,
    "original_due_on" DATE,
    "extension_count" INTEGER NOT NULL DEFAULT 0,
    "completed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "percent" INTEGER,
    "completed_on" DATE,
    "note" TEXT,
    "evidence" TEXT,
    "file_id" INTEGER,
    "replaces" INTEGER,
    "author_id" INTEGER NOT NULL,
    "on_behalf_of_id" INTEGER,
    "channel" TEXT NOT NULL,
    "message_id" TEXT,
    "source_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_by" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "account_id" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "seen" (
    "channel" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_pkey" PRIMARY KEY ("channel","event")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "ids" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "account_id" INTEGER,
    "notice_id" INTEGER,
    "card" JSONB,
    "edits" TEXT,
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "priority" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "fired_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "in_doubt" INTEGER NOT NULL DEFAULT 0,
    "message_id" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acted_at" TIMESTAMPTZ(3),
    "obligation_id" INTEGER,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pace" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "rate" DOUBLE PRECISION,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "person_id" INTEGER,
    "on_behalf_of" INTEGER,
    "channel" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");

-- CreateIndex
CREATE UNIQUE INDEX "agency_group_name_key" ON "agency_group"("name");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_platform_user_key" ON "account"("channel", "platform_user");

-- CreateIndex
CREATE INDEX "membership_agency_id_role_idx" ON "membership"("agency_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_agency_id_role_valid_from_key" ON "membership"("person_id", "agency_id", "role", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "invite_code_hash_key" ON "invite_code"("hash");

-- CreateIndex
CREATE INDEX "invite_code_agency_id_idx" ON "invite_code"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_chat_channel_address_key" ON "group_chat"("channel", "address");

-- CreateIndex
CREATE UNIQUE INDEX "plan_code_key" ON "plan"("code");

-- CreateIndex
CREATE INDEX "plan_standing_agency_id_idx" ON "plan"("standing_agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_version_key" ON "plan_version"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "task_plan_id_number_key" ON "task"("plan_id", "number");

-- CreateIndex
CREATE INDEX "obligation_agency_id_involvement_status_idx" ON "obligation"("agency_id", "involvement", "status");

-- CreateIndex
CREATE INDEX "obligation_due_on_idx" ON "obligation"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_task_id_agency_id_key" ON "obligation"("task_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "update_source_key_key" ON "update"("source_key");

-- CreateIndex
CREATE INDEX "update_channel_message_id_idx" ON "update"("channel", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "update_obligation_id_version_key" ON "update"("obligation_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_key_key" ON "delivery"("key");

-- CreateIndex
CREATE INDEX "delivery_notice_id_idx" ON "delivery"("notice_id");

-- CreateIndex
CREATE INDEX "delivery_channel_address_message_id_idx" ON "delivery"("channel", "address", "message_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite_code" ADD CONSTRAINT "invite_code_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_chat" ADD CONSTRAINT "group_chat_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_chat" ADD CONSTRAINT "group_chat_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_standing_agency_id_fkey" FOREIGN KEY ("standing_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_event" ADD CONSTRAINT "declared_event_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update" ADD CONSTRAINT "update_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update" ADD CONSTRAINT "update_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
