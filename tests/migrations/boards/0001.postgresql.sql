--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: tb_audit_by_trigger(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_audit_by_trigger() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  -- The depth counts this trigger: 1 means that a client wrote here itself.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'TB021 not the next step of the audit trail' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;


--
-- Name: tb_audit_link(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_audit_link() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE head audit_head; next_hash text;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  next_hash := encode(sha256(convert_to(head.hash || (head.position + 1)::text || NEW.meta, 'UTF8')), 'hex');
  INSERT INTO audit_link (position, event_id, previous_hash, hash)
    VALUES (head.position + 1, NEW.id, head.hash, next_hash);
  UPDATE audit_head SET position = head.position + 1, hash = next_hash WHERE id = 1;
  RETURN NULL;
END $$;


--
-- Name: tb_audit_record(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_audit_record() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) - TG_ARGV[0];
  body text := (changed || jsonb_build_object('_salt', gen_random_uuid()))::text;
  of_case bigint := CASE WHEN TG_TABLE_NAME = 'clinical_case' THEN (changed ->> 'id')::bigint
                         ELSE (changed ->> 'case_id')::bigint END;
  instant timestamptz := clock_timestamp();
  who text := coalesce(nullif(current_setting('tumorboard.actor', true), ''), session_user);
BEGIN
  INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
  VALUES (instant, who, TG_OP, TG_TABLE_NAME, (changed ->> 'id')::bigint, of_case,
    jsonb_build_object('at', to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 'actor', who,
      'login', session_user, 'operation', TG_OP, 'table', TG_TABLE_NAME, 'row', changed -> 'id', 'case', of_case,
      'row_sha256', encode(sha256(convert_to(body, 'UTF8')), 'hex'))::text,
    body);
  RETURN NULL;
END $$;


--
-- Name: tb_audit_refuse(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_audit_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'TB020 the audit trail is append-only' USING ERRCODE = '42501';
END $$;


--
-- Name: tb_guard_adjudication(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_adjudication() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 adjudication is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 adjudication was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 adjudication keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 adjudication is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_agenda_item(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_agenda_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.decided_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 agenda_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.decided_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 agenda_item cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 agenda_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 agenda_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.decided_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 agenda_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_answer(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_answer() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 answer was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 answer keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 answer is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_attachment(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_attachment() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 attachment is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 attachment was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 attachment keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 attachment is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_attendance(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_attendance() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 attendance was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 attendance keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 attendance is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_biomarker(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_biomarker() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 biomarker was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 biomarker keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 biomarker is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_board(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_board() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 board was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 board keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_board_member(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_board_member() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 board_member was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 board_member keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_case_counter(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_case_counter() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 case_counter was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 case_counter keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_checklist_item(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_checklist_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 checklist_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 checklist_item keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_clinical_case(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_clinical_case() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 clinical_case was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 clinical_case keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_concordance_finding(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_concordance_finding() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 concordance_finding was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 concordance_finding keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 concordance_finding is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_conditional_step(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_conditional_step() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 conditional_step was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 conditional_step keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 conditional_step is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_consent(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_consent() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 consent was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 consent keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_considered_item(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_considered_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 considered_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 considered_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 considered_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_diagnosis(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_diagnosis() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.frozen_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 diagnosis is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.frozen_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 diagnosis cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 diagnosis was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 diagnosis keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.frozen_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 diagnosis is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_diagnosis_axis(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_diagnosis_axis() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 diagnosis_axis was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 diagnosis_axis keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_discordance_notice(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_discordance_notice() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 discordance_notice is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 discordance_notice was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 discordance_notice keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['acknowledged_on', 'amended_report_on', 'row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['acknowledged_on', 'amended_report_on', 'row_version'] OR (OLD.acknowledged_on IS NOT NULL AND NEW.acknowledged_on IS DISTINCT FROM OLD.acknowledged_on) OR (OLD.amended_report_on IS NOT NULL AND NEW.amended_report_on IS DISTINCT FROM OLD.amended_report_on)), true) THEN RAISE EXCEPTION 'TB002 discordance_notice is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_dispatch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_dispatch() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 dispatch is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 dispatch was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 dispatch keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['acknowledged_at', 'row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['acknowledged_at', 'row_version'] OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at)), true) THEN RAISE EXCEPTION 'TB002 dispatch is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_dissent(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_dissent() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 dissent is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 dissent was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 dissent keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 dissent is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_expected_outcome(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_expected_outcome() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 expected_outcome was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 expected_outcome keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 expected_outcome is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_follow_up(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_follow_up() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.recorded_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 follow_up is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.recorded_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 follow_up cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 follow_up was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 follow_up keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.recorded_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 follow_up is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_imported_entry(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_imported_entry() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 imported_entry is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 imported_entry was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 imported_entry keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 imported_entry is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_imported_file(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_imported_file() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 imported_file is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 imported_file was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 imported_file keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 imported_file is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_letter(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_letter() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 letter is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 letter was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 letter keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 letter is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_material(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_material() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 material was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 material keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_material_request(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_material_request() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 material_request was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 material_request keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_meeting(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_meeting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.closed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 meeting is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.closed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 meeting cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 meeting was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 meeting keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.closed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 meeting is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_opinion(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_opinion() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.signed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 opinion is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.signed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 opinion cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 opinion was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 opinion keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.signed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 opinion is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_opinion_invitation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_opinion_invitation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 opinion_invitation was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 opinion_invitation keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_ordered_test(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_ordered_test() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 ordered_test was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 ordered_test keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 ordered_test is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_party(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_party() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 party was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 party keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_patient(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_patient() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 patient was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 patient keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_patient_identifier(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_patient_identifier() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 patient_identifier was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 patient_identifier keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_person(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_person() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 person was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 person keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_plan_component(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_plan_component() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 plan_component was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 plan_component keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 plan_component is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_question(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_question() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 question was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 question keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_recommendation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_recommendation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.approved_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 recommendation is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.approved_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 recommendation cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 recommendation was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 recommendation keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.approved_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 recommendation is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_recommendation_item(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_recommendation_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 recommendation_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 recommendation_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 recommendation_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_referral(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_referral() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 referral was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 referral keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_required_discipline(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_required_discipline() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 required_discipline was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 required_discipline keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_review(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_review() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.signed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 review is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.signed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 review cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 review was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 review keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.signed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 review is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_reviewed_material(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_reviewed_material() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 reviewed_material was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 reviewed_material keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 reviewed_material is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_target_lesion(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_target_lesion() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 target_lesion was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 target_lesion keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 target_lesion is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_treatment_option(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_treatment_option() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 treatment_option was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 treatment_option keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 treatment_option is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option cannot join a signed record' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_treatment_plan(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_treatment_plan() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.frozen_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 treatment_plan is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF coalesce(NEW.frozen_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 treatment_plan cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 treatment_plan was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 treatment_plan keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.frozen_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 treatment_plan is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_trial(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_trial() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 trial was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 trial keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_guard_trial_match(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_guard_trial_match() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 trial_match was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 trial_match keeps its identity' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;


--
-- Name: tb_refuse_truncate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tb_refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'TB002 % may not be truncated', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: adjudication; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.adjudication (
    finding_id integer NOT NULL,
    truth text NOT NULL,
    evidence text NOT NULL,
    decided_on date NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_adjudication_evidence_length CHECK ((length(evidence) <= 200000)),
    CONSTRAINT ck_adjudication_truth_listed CHECK ((truth = ANY (ARRAY['outside_right'::text, 'review_right'::text, 'neither'::text])))
);


--
-- Name: adjudication_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.adjudication ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.adjudication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: agenda_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.agenda_item (
    meeting_id integer NOT NULL,
    case_id integer NOT NULL,
    "position" integer NOT NULL,
    minutes integer NOT NULL,
    presenter_id integer,
    question text NOT NULL,
    late_reason text NOT NULL,
    provisional_reason text NOT NULL,
    started_at timestamp with time zone,
    outcome text NOT NULL,
    deferral_reason text,
    note text NOT NULL,
    quorate boolean,
    present text NOT NULL,
    absent text NOT NULL,
    decided_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_agenda_item_absent_length CHECK ((length(absent) <= 200000)),
    CONSTRAINT ck_agenda_item_deferral_reason_listed CHECK ((deferral_reason = ANY (ARRAY['imaging'::text, 'pathology'::text, 'molecular'::text, 'discipline_absent'::text, 'patient_unfit'::text, 'patient_declined'::text, 'question_unclear'::text]))),
    CONSTRAINT ck_agenda_item_late_reason_length CHECK ((length(late_reason) <= 200000)),
    CONSTRAINT ck_agenda_item_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_agenda_item_outcome_listed CHECK ((outcome = ANY (ARRAY['pending'::text, 'discussed'::text, 'listed_only'::text, 'deferred'::text]))),
    CONSTRAINT ck_agenda_item_present_length CHECK ((length(present) <= 200000)),
    CONSTRAINT ck_agenda_item_provisional_reason_length CHECK ((length(provisional_reason) <= 200000)),
    CONSTRAINT ck_agenda_item_question_length CHECK ((length(question) <= 200000))
);


--
-- Name: agenda_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.agenda_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer (
    question_id integer NOT NULL,
    opinion_id integer,
    recommendation_id integer,
    kind text NOT NULL,
    text text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_answer_kind_listed CHECK ((kind = ANY (ARRAY['answered'::text, 'deferred'::text, 'out_of_scope'::text]))),
    CONSTRAINT ck_answer_one_owner CHECK (((opinion_id IS NULL) <> (recommendation_id IS NULL))),
    CONSTRAINT ck_answer_text_length CHECK ((length(text) <= 200000))
);


--
-- Name: answer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attachment (
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    media_type text NOT NULL,
    file_name text NOT NULL,
    content bytea NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_attachment_file_name_length CHECK ((length(file_name) <= 200000)),
    CONSTRAINT ck_attachment_media_type_length CHECK ((length(media_type) <= 200000)),
    CONSTRAINT ck_attachment_sha256_hex CHECK ((length((sha256)::text) = 64)),
    CONSTRAINT ck_attachment_sha256_length CHECK ((length((sha256)::text) <= 200000))
);


--
-- Name: attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: attendance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attendance (
    meeting_id integer NOT NULL,
    person_id integer NOT NULL,
    discipline text,
    arrived_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_attendance_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_attendance_span_forward CHECK (((left_at IS NULL) OR (left_at >= arrived_at)))
);


--
-- Name: attendance_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_event (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    operation character varying(20) NOT NULL,
    table_name character varying(60) NOT NULL,
    row_id bigint,
    case_id bigint,
    meta text NOT NULL,
    row_json text NOT NULL,
    CONSTRAINT ck_audit_event_actor_length CHECK ((length(actor) <= 200000)),
    CONSTRAINT ck_audit_event_operation_length CHECK ((length((operation)::text) <= 200000)),
    CONSTRAINT ck_audit_event_table_name_length CHECK ((length((table_name)::text) <= 200000))
);


--
-- Name: audit_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    id bigint NOT NULL,
    "position" bigint NOT NULL,
    hash character varying(64) NOT NULL,
    meta text NOT NULL,
    row_json text NOT NULL,
    CONSTRAINT ck_audit_head_hash_length CHECK ((length((hash)::text) <= 200000))
);


--
-- Name: audit_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_link (
    "position" bigint NOT NULL,
    event_id bigint NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT ck_audit_link_hash_length CHECK ((length((hash)::text) <= 200000)),
    CONSTRAINT ck_audit_link_previous_hash_length CHECK ((length((previous_hash)::text) <= 200000))
);


--
-- Name: biomarker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.biomarker (
    diagnosis_id integer NOT NULL,
    name text NOT NULL,
    status text,
    specimen text NOT NULL,
    significance text NOT NULL,
    germline boolean NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    "position" integer NOT NULL,
    absence text,
    text text NOT NULL,
    code text NOT NULL,
    code_system text NOT NULL,
    code_version text NOT NULL,
    number text NOT NULL,
    unit text NOT NULL,
    method text NOT NULL,
    CONSTRAINT ck_biomarker_absence_listed CHECK ((absence = ANY (ARRAY['not_stated'::text, 'not_assessed'::text, 'not_applicable'::text]))),
    CONSTRAINT ck_biomarker_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_biomarker_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_biomarker_code_version_length CHECK ((length(code_version) <= 200000)),
    CONSTRAINT ck_biomarker_method_length CHECK ((length(method) <= 200000)),
    CONSTRAINT ck_biomarker_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_biomarker_number_length CHECK ((length(number) <= 200000)),
    CONSTRAINT ck_biomarker_significance_length CHECK ((length(significance) <= 200000)),
    CONSTRAINT ck_biomarker_specimen_length CHECK ((length(specimen) <= 200000)),
    CONSTRAINT ck_biomarker_status_listed CHECK ((status = ANY (ARRAY['positive'::text, 'negative'::text, 'equivocal'::text, 'not_done'::text]))),
    CONSTRAINT ck_biomarker_text_length CHECK ((length(text) <= 200000)),
    CONSTRAINT ck_biomarker_unit_length CHECK ((length(unit) <= 200000))
);


--
-- Name: biomarker_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.biomarker ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.biomarker_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: board; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.board (
    name text NOT NULL,
    institution text NOT NULL,
    address text NOT NULL,
    contact text NOT NULL,
    site text NOT NULL,
    usual_minutes integer NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_board_address_length CHECK ((length(address) <= 200000)),
    CONSTRAINT ck_board_contact_length CHECK ((length(contact) <= 200000)),
    CONSTRAINT ck_board_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_board_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_board_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text])))
);


--
-- Name: board_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.board ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.board_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: board_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.board_member (
    board_id integer NOT NULL,
    person_id integer NOT NULL,
    discipline text NOT NULL,
    deputy boolean NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_board_member_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text])))
);


--
-- Name: board_member_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.board_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.board_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: case_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_counter (
    year integer NOT NULL,
    last integer NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer
);


--
-- Name: case_counter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.case_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: checklist_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checklist_item (
    site text NOT NULL,
    reason text,
    kind text NOT NULL,
    description text NOT NULL,
    necessity text NOT NULL,
    maximum_age_days integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_checklist_item_age_positive CHECK ((maximum_age_days > 0)),
    CONSTRAINT ck_checklist_item_description_length CHECK ((length(description) <= 200000)),
    CONSTRAINT ck_checklist_item_kind_listed CHECK ((kind = ANY (ARRAY['slides'::text, 'blocks'::text, 'imaging'::text, 'pathology_report'::text, 'radiology_report'::text, 'molecular_report'::text, 'operative_report'::text, 'clinical_letter'::text, 'laboratory'::text, 'medication_list'::text, 'other_document'::text]))),
    CONSTRAINT ck_checklist_item_necessity_listed CHECK ((necessity = ANY (ARRAY['critical'::text, 'recommended'::text, 'optional'::text]))),
    CONSTRAINT ck_checklist_item_reason_listed CHECK ((reason = ANY (ARRAY['abnormal_result'::text, 'newly_diagnosed'::text, 'considering_options'::text, 'treatment_not_working'::text, 'on_treatment'::text, 'end_of_treatment'::text, 'recurrence'::text, 'surveillance'::text]))),
    CONSTRAINT ck_checklist_item_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text])))
);


--
-- Name: checklist_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.checklist_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.checklist_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: clinical_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clinical_case (
    number text NOT NULL,
    board_id integer NOT NULL,
    patient_id integer NOT NULL,
    site text NOT NULL,
    clinical_question text NOT NULL,
    summary text NOT NULL,
    ecog integer,
    karnofsky integer,
    comorbidities text NOT NULL,
    family_history text NOT NULL,
    pregnancy text NOT NULL,
    prior_treatment text NOT NULL,
    opinions_opened_at timestamp with time zone,
    opinions_opened_by_id integer,
    withdrawn_at timestamp with time zone,
    withdrawal_reason text NOT NULL,
    closed_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_clinical_case_clinical_question_length CHECK ((length(clinical_question) <= 200000)),
    CONSTRAINT ck_clinical_case_comorbidities_length CHECK ((length(comorbidities) <= 200000)),
    CONSTRAINT ck_clinical_case_ecog_range CHECK (((ecog >= 0) AND (ecog <= 5))),
    CONSTRAINT ck_clinical_case_family_history_length CHECK ((length(family_history) <= 200000)),
    CONSTRAINT ck_clinical_case_karnofsky_range CHECK (((karnofsky >= 0) AND (karnofsky <= 100))),
    CONSTRAINT ck_clinical_case_number_length CHECK ((length(number) <= 200000)),
    CONSTRAINT ck_clinical_case_pregnancy_length CHECK ((length(pregnancy) <= 200000)),
    CONSTRAINT ck_clinical_case_prior_treatment_length CHECK ((length(prior_treatment) <= 200000)),
    CONSTRAINT ck_clinical_case_question_present CHECK ((length(clinical_question) > 0)),
    CONSTRAINT ck_clinical_case_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text]))),
    CONSTRAINT ck_clinical_case_summary_length CHECK ((length(summary) <= 200000)),
    CONSTRAINT ck_clinical_case_withdrawal_reason_length CHECK ((length(withdrawal_reason) <= 200000))
);


--
-- Name: clinical_case_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.clinical_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clinical_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: concordance_finding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.concordance_finding (
    review_id integer NOT NULL,
    "position" integer NOT NULL,
    axis text NOT NULL,
    label text NOT NULL,
    outside_text text NOT NULL,
    review_text text NOT NULL,
    proposed text NOT NULL,
    proposed_reason text NOT NULL,
    decided text NOT NULL,
    override_reason text NOT NULL,
    causes text NOT NULL,
    effect text,
    rater_id integer NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_concordance_finding_axis_listed CHECK ((axis = ANY (ARRAY['behavior'::text, 'primary_site'::text, 'laterality'::text, 'histologic_type'::text, 'grade'::text, 't'::text, 'n'::text, 'm'::text, 'stage_group'::text, 'biomarker'::text, 'margin'::text, 'lymphovascular_invasion'::text, 'perineural_invasion'::text, 'imaging'::text, 'other'::text]))),
    CONSTRAINT ck_concordance_finding_causes_length CHECK ((length(causes) <= 200000)),
    CONSTRAINT ck_concordance_finding_decided_listed CHECK ((decided = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_concordance_finding_effect_listed CHECK ((effect = ANY (ARRAY['none'::text, 'potential'::text, 'actual'::text]))),
    CONSTRAINT ck_concordance_finding_label_length CHECK ((length(label) <= 200000)),
    CONSTRAINT ck_concordance_finding_outside_text_length CHECK ((length(outside_text) <= 200000)),
    CONSTRAINT ck_concordance_finding_override_has_reason CHECK (((decided = proposed) OR (length(override_reason) > 0))),
    CONSTRAINT ck_concordance_finding_override_reason_length CHECK ((length(override_reason) <= 200000)),
    CONSTRAINT ck_concordance_finding_proposed_listed CHECK ((proposed = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_concordance_finding_proposed_reason_length CHECK ((length(proposed_reason) <= 200000)),
    CONSTRAINT ck_concordance_finding_review_text_length CHECK ((length(review_text) <= 200000))
);


--
-- Name: concordance_finding_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.concordance_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concordance_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: conditional_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conditional_step (
    opinion_id integer,
    recommendation_id integer,
    "position" integer NOT NULL,
    condition text NOT NULL,
    action text NOT NULL,
    result_due_on date,
    owner text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_conditional_step_action_length CHECK ((length(action) <= 200000)),
    CONSTRAINT ck_conditional_step_condition_length CHECK ((length(condition) <= 200000)),
    CONSTRAINT ck_conditional_step_one_owner CHECK (((opinion_id IS NULL) <> (recommendation_id IS NULL))),
    CONSTRAINT ck_conditional_step_owner_length CHECK ((length(owner) <= 200000))
);


--
-- Name: conditional_step_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.conditional_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conditional_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent (
    purpose text NOT NULL,
    given boolean NOT NULL,
    given_on date,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_consent_purpose_listed CHECK ((purpose = ANY (ARRAY['care'::text, 'research'::text, 'contact'::text])))
);


--
-- Name: consent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: considered_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.considered_item (
    recommendation_id integer NOT NULL,
    topic text NOT NULL,
    consideration text NOT NULL,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_considered_item_consideration_listed CHECK ((consideration = ANY (ARRAY['recommended'::text, 'not_indicated'::text, 'not_considered'::text]))),
    CONSTRAINT ck_considered_item_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_considered_item_topic_listed CHECK ((topic = ANY (ARRAY['trials'::text, 'germline_testing'::text, 'molecular_testing'::text, 'palliative_care'::text, 'psychosocial_care'::text, 'nutrition'::text, 'rehabilitation'::text, 'fertility'::text, 'integrative_medicine'::text])))
);


--
-- Name: considered_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.considered_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.considered_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: diagnosis; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.diagnosis (
    kind text NOT NULL,
    verbatim text NOT NULL,
    stated_by text NOT NULL,
    institution text NOT NULL,
    stated_on date,
    report_number text NOT NULL,
    code text NOT NULL,
    code_system text NOT NULL,
    code_version text NOT NULL,
    code_display text NOT NULL,
    frozen_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_diagnosis_code_display_length CHECK ((length(code_display) <= 200000)),
    CONSTRAINT ck_diagnosis_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_diagnosis_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_diagnosis_code_version_length CHECK ((length(code_version) <= 200000)),
    CONSTRAINT ck_diagnosis_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_diagnosis_kind_listed CHECK ((kind = ANY (ARRAY['outside'::text, 'review'::text, 'board'::text]))),
    CONSTRAINT ck_diagnosis_report_number_length CHECK ((length(report_number) <= 200000)),
    CONSTRAINT ck_diagnosis_stated_by_length CHECK ((length(stated_by) <= 200000)),
    CONSTRAINT ck_diagnosis_verbatim_length CHECK ((length(verbatim) <= 200000))
);


--
-- Name: diagnosis_axis; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.diagnosis_axis (
    diagnosis_id integer NOT NULL,
    axis text NOT NULL,
    label text NOT NULL,
    system text NOT NULL,
    radpeer text,
    response text,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    "position" integer NOT NULL,
    absence text,
    text text NOT NULL,
    code text NOT NULL,
    code_system text NOT NULL,
    code_version text NOT NULL,
    number text NOT NULL,
    unit text NOT NULL,
    method text NOT NULL,
    CONSTRAINT ck_diagnosis_axis_absence_listed CHECK ((absence = ANY (ARRAY['not_stated'::text, 'not_assessed'::text, 'not_applicable'::text]))),
    CONSTRAINT ck_diagnosis_axis_axis_listed CHECK ((axis = ANY (ARRAY['behavior'::text, 'primary_site'::text, 'laterality'::text, 'histologic_type'::text, 'grade'::text, 't'::text, 'n'::text, 'm'::text, 'stage_group'::text, 'biomarker'::text, 'margin'::text, 'lymphovascular_invasion'::text, 'perineural_invasion'::text, 'imaging'::text, 'other'::text]))),
    CONSTRAINT ck_diagnosis_axis_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_code_version_length CHECK ((length(code_version) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_label_length CHECK ((length(label) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_method_length CHECK ((length(method) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_number_length CHECK ((length(number) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_radpeer_listed CHECK ((radpeer = ANY (ARRAY['1'::text, '2a'::text, '2b'::text, '3a'::text, '3b'::text]))),
    CONSTRAINT ck_diagnosis_axis_response_listed CHECK ((response = ANY (ARRAY['CR'::text, 'PR'::text, 'SD'::text, 'PD'::text, 'NE'::text]))),
    CONSTRAINT ck_diagnosis_axis_system_length CHECK ((length(system) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_text_length CHECK ((length(text) <= 200000)),
    CONSTRAINT ck_diagnosis_axis_unit_length CHECK ((length(unit) <= 200000))
);


--
-- Name: diagnosis_axis_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.diagnosis_axis ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.diagnosis_axis_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: diagnosis_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.diagnosis ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.diagnosis_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discordance_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discordance_notice (
    review_id integer NOT NULL,
    party_id integer,
    sent_on date NOT NULL,
    acknowledged_on date,
    amended_report_on date,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_discordance_notice_note_length CHECK ((length(note) <= 200000))
);


--
-- Name: discordance_notice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discordance_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discordance_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: dispatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dispatch (
    letter_id integer NOT NULL,
    party_id integer,
    recipient text NOT NULL,
    channel text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by_id integer NOT NULL,
    acknowledged_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_dispatch_channel_listed CHECK ((channel = ANY (ARRAY['mail'::text, 'email'::text, 'fax'::text, 'portal'::text, 'hand'::text, 'interface'::text]))),
    CONSTRAINT ck_dispatch_recipient_length CHECK ((length(recipient) <= 200000))
);


--
-- Name: dispatch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.dispatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: dissent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dissent (
    recommendation_id integer NOT NULL,
    person_id integer NOT NULL,
    text text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_dissent_text_length CHECK ((length(text) <= 200000))
);


--
-- Name: dissent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.dissent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dissent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: expected_outcome; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.expected_outcome (
    recommendation_id integer NOT NULL,
    rater_id integer NOT NULL,
    axis text NOT NULL,
    change text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_expected_outcome_axis_listed CHECK ((axis = ANY (ARRAY['short_term_morbidity'::text, 'long_term_morbidity'::text, 'prognosis'::text]))),
    CONSTRAINT ck_expected_outcome_change_listed CHECK ((change = ANY (ARRAY['improved'::text, 'unchanged'::text, 'worse'::text, 'uncertain'::text])))
);


--
-- Name: expected_outcome_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.expected_outcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.expected_outcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: follow_up; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_up (
    recommendation_id integer NOT NULL,
    days integer NOT NULL,
    due_on date NOT NULL,
    implementation text,
    reason text,
    note text NOT NULL,
    recorded_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_follow_up_days_positive CHECK ((days > 0)),
    CONSTRAINT ck_follow_up_implementation_listed CHECK ((implementation = ANY (ARRAY['full'::text, 'partial'::text, 'not_implemented'::text, 'unknown'::text]))),
    CONSTRAINT ck_follow_up_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_follow_up_reason_listed CHECK ((reason = ANY (ARRAY['patient_wish'::text, 'death'::text, 'comorbidity'::text, 'toxicity'::text, 'progression'::text, 'new_information'::text, 'condition_not_met'::text, 'payment_refused'::text, 'lost_to_follow_up'::text, 'logistics'::text, 'unknown'::text])))
);


--
-- Name: follow_up_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.follow_up ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follow_up_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: imported_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imported_entry (
    file_id integer NOT NULL,
    "position" integer NOT NULL,
    key text NOT NULL,
    resource_type text NOT NULL,
    content_sha256 character varying(64) NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    patient_id integer,
    case_id integer,
    filed_sha256 character varying(64) NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_imported_entry_content_sha256_length CHECK ((length((content_sha256)::text) <= 200000)),
    CONSTRAINT ck_imported_entry_filed_sha256_length CHECK ((length((filed_sha256)::text) <= 200000)),
    CONSTRAINT ck_imported_entry_key_length CHECK ((length(key) <= 200000)),
    CONSTRAINT ck_imported_entry_outcome_listed CHECK ((outcome = ANY (ARRAY['filed'::text, 'updated'::text, 'skipped'::text, 'needs_you'::text, 'refused'::text]))),
    CONSTRAINT ck_imported_entry_reason_length CHECK ((length(reason) <= 200000)),
    CONSTRAINT ck_imported_entry_resource_type_length CHECK ((length(resource_type) <= 200000))
);


--
-- Name: imported_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.imported_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imported_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: imported_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imported_file (
    attachment_id integer NOT NULL,
    name text NOT NULL,
    format character varying(40) NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_imported_file_format_length CHECK ((length((format)::text) <= 200000)),
    CONSTRAINT ck_imported_file_name_length CHECK ((length(name) <= 200000))
);


--
-- Name: imported_file_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.imported_file ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imported_file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.letter (
    recommendation_id integer NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    version integer NOT NULL,
    provisional boolean NOT NULL,
    content text NOT NULL,
    content_sha256 character varying(64) NOT NULL,
    attachment_id integer NOT NULL,
    pdf_sha256 character varying(64) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by_id integer NOT NULL,
    supersedes_id integer,
    supersede_reason text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_letter_content_sha256_hex CHECK ((length((content_sha256)::text) = 64)),
    CONSTRAINT ck_letter_content_sha256_length CHECK ((length((content_sha256)::text) <= 200000)),
    CONSTRAINT ck_letter_kind_listed CHECK ((kind = ANY (ARRAY['referrer'::text, 'patient'::text, 'insurer'::text]))),
    CONSTRAINT ck_letter_language_length CHECK ((length(language) <= 200000)),
    CONSTRAINT ck_letter_pdf_sha256_hex CHECK ((length((pdf_sha256)::text) = 64)),
    CONSTRAINT ck_letter_pdf_sha256_length CHECK ((length((pdf_sha256)::text) <= 200000)),
    CONSTRAINT ck_letter_supersede_reason_length CHECK ((length(supersede_reason) <= 200000))
);


--
-- Name: letter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: material; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.material (
    kind text NOT NULL,
    description text NOT NULL,
    accession_number text NOT NULL,
    quantity integer,
    outside boolean NOT NULL,
    source_id integer,
    necessity text NOT NULL,
    collected_on date,
    received_on date,
    returned_on date,
    location text NOT NULL,
    unavailable_reason text NOT NULL,
    attachment_id integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_material_accession_number_length CHECK ((length(accession_number) <= 200000)),
    CONSTRAINT ck_material_description_length CHECK ((length(description) <= 200000)),
    CONSTRAINT ck_material_kind_listed CHECK ((kind = ANY (ARRAY['slides'::text, 'blocks'::text, 'imaging'::text, 'pathology_report'::text, 'radiology_report'::text, 'molecular_report'::text, 'operative_report'::text, 'clinical_letter'::text, 'laboratory'::text, 'medication_list'::text, 'other_document'::text]))),
    CONSTRAINT ck_material_location_length CHECK ((length(location) <= 200000)),
    CONSTRAINT ck_material_necessity_listed CHECK ((necessity = ANY (ARRAY['critical'::text, 'recommended'::text, 'optional'::text]))),
    CONSTRAINT ck_material_unavailable_reason_length CHECK ((length(unavailable_reason) <= 200000))
);


--
-- Name: material_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.material ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.material_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: material_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.material_request (
    material_id integer NOT NULL,
    party_id integer,
    requested_on date NOT NULL,
    due_on date,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_material_request_note_length CHECK ((length(note) <= 200000))
);


--
-- Name: material_request_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.material_request ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.material_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: meeting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meeting (
    board_id integer NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    planned_minutes integer NOT NULL,
    place text NOT NULL,
    video_link text NOT NULL,
    chair_id integer NOT NULL,
    coordinator_id integer,
    cutoff_at timestamp with time zone,
    closed_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_meeting_minutes_positive CHECK ((planned_minutes > 0)),
    CONSTRAINT ck_meeting_place_length CHECK ((length(place) <= 200000)),
    CONSTRAINT ck_meeting_video_link_length CHECK ((length(video_link) <= 200000))
);


--
-- Name: meeting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: opinion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.opinion (
    author_id integer NOT NULL,
    discipline text NOT NULL,
    diagnosis_agreement text NOT NULL,
    statement text NOT NULL,
    rationale text NOT NULL,
    plan_id integer,
    confidence text,
    missing_information text NOT NULL,
    evidence_level text NOT NULL,
    evidence_source text NOT NULL,
    supersedes_id integer,
    revision_reason text NOT NULL,
    signed_at timestamp with time zone,
    signed_sha256 text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_opinion_confidence_listed CHECK ((confidence = ANY (ARRAY['low'::text, 'moderate'::text, 'high'::text]))),
    CONSTRAINT ck_opinion_diagnosis_agreement_listed CHECK ((diagnosis_agreement = ANY (ARRAY['agrees'::text, 'agrees_in_part'::text, 'disagrees'::text, 'cannot_say'::text]))),
    CONSTRAINT ck_opinion_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_opinion_evidence_level_length CHECK ((length(evidence_level) <= 200000)),
    CONSTRAINT ck_opinion_evidence_source_length CHECK ((length(evidence_source) <= 200000)),
    CONSTRAINT ck_opinion_missing_information_length CHECK ((length(missing_information) <= 200000)),
    CONSTRAINT ck_opinion_rationale_length CHECK ((length(rationale) <= 200000)),
    CONSTRAINT ck_opinion_revision_reason_length CHECK ((length(revision_reason) <= 200000)),
    CONSTRAINT ck_opinion_signed_sha256_length CHECK ((length(signed_sha256) <= 200000)),
    CONSTRAINT ck_opinion_statement_length CHECK ((length(statement) <= 200000))
);


--
-- Name: opinion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.opinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.opinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: opinion_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.opinion_invitation (
    person_id integer NOT NULL,
    discipline text NOT NULL,
    due_on date,
    conflict text NOT NULL,
    withdrawn_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_opinion_invitation_conflict_length CHECK ((length(conflict) <= 200000)),
    CONSTRAINT ck_opinion_invitation_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text])))
);


--
-- Name: opinion_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.opinion_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.opinion_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ordered_test; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ordered_test (
    review_id integer NOT NULL,
    name text NOT NULL,
    ordered_on date,
    due_on date,
    result text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_ordered_test_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_ordered_test_result_length CHECK ((length(result) <= 200000))
);


--
-- Name: ordered_test_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ordered_test ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordered_test_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: party; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.party (
    kind text NOT NULL,
    name text NOT NULL,
    organization text NOT NULL,
    address text NOT NULL,
    country text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    identifier text NOT NULL,
    identifier_issuer text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_party_address_length CHECK ((length(address) <= 200000)),
    CONSTRAINT ck_party_country_length CHECK ((length(country) <= 200000)),
    CONSTRAINT ck_party_email_length CHECK ((length(email) <= 200000)),
    CONSTRAINT ck_party_identifier_issuer_length CHECK ((length(identifier_issuer) <= 200000)),
    CONSTRAINT ck_party_identifier_length CHECK ((length(identifier) <= 200000)),
    CONSTRAINT ck_party_kind_listed CHECK ((kind = ANY (ARRAY['physician'::text, 'practice'::text, 'hospital'::text, 'laboratory'::text, 'insurer'::text, 'trusted_person'::text, 'other'::text]))),
    CONSTRAINT ck_party_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_party_organization_length CHECK ((length(organization) <= 200000)),
    CONSTRAINT ck_party_phone_length CHECK ((length(phone) <= 200000))
);


--
-- Name: party_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.party ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.party_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: patient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.patient (
    family_name text NOT NULL,
    given_name text NOT NULL,
    birth_date date,
    sex text NOT NULL,
    deceased boolean NOT NULL,
    deceased_on date,
    language text NOT NULL,
    country text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_patient_address_length CHECK ((length(address) <= 200000)),
    CONSTRAINT ck_patient_country_length CHECK ((length(country) <= 200000)),
    CONSTRAINT ck_patient_email_length CHECK ((length(email) <= 200000)),
    CONSTRAINT ck_patient_family_name_length CHECK ((length(family_name) <= 200000)),
    CONSTRAINT ck_patient_given_name_length CHECK ((length(given_name) <= 200000)),
    CONSTRAINT ck_patient_language_length CHECK ((length(language) <= 200000)),
    CONSTRAINT ck_patient_phone_length CHECK ((length(phone) <= 200000)),
    CONSTRAINT ck_patient_sex_listed CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'unknown'::text])))
);


--
-- Name: patient_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.patient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: patient_identifier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.patient_identifier (
    patient_id integer NOT NULL,
    value text NOT NULL,
    issuer text NOT NULL,
    kind text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_patient_identifier_issuer_length CHECK ((length(issuer) <= 200000)),
    CONSTRAINT ck_patient_identifier_kind_length CHECK ((length(kind) <= 200000)),
    CONSTRAINT ck_patient_identifier_value_length CHECK ((length(value) <= 200000))
);


--
-- Name: patient_identifier_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.patient_identifier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patient_identifier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    login text NOT NULL,
    family_name text NOT NULL,
    given_name text NOT NULL,
    title text NOT NULL,
    role text NOT NULL,
    discipline text,
    institution text NOT NULL,
    active boolean NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_person_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_person_family_name_length CHECK ((length(family_name) <= 200000)),
    CONSTRAINT ck_person_given_name_length CHECK ((length(given_name) <= 200000)),
    CONSTRAINT ck_person_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_person_login_length CHECK ((length(login) <= 200000)),
    CONSTRAINT ck_person_role_listed CHECK ((role = ANY (ARRAY['coordinator'::text, 'specialist'::text, 'administrator'::text, 'auditor'::text]))),
    CONSTRAINT ck_person_title_length CHECK ((length(title) <= 200000))
);


--
-- Name: person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plan_component; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan_component (
    plan_id integer NOT NULL,
    "position" integer NOT NULL,
    modality text NOT NULL,
    label text NOT NULL,
    text text NOT NULL,
    level integer,
    timing text,
    intent text,
    condition text NOT NULL,
    progress text NOT NULL,
    started_on date,
    ended_on date,
    code text NOT NULL,
    code_system text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_plan_component_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_plan_component_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_plan_component_condition_length CHECK ((length(condition) <= 200000)),
    CONSTRAINT ck_plan_component_intent_listed CHECK ((intent = ANY (ARRAY['curative'::text, 'palliative'::text, 'supportive'::text, 'diagnostic'::text, 'preventive'::text]))),
    CONSTRAINT ck_plan_component_label_length CHECK ((length(label) <= 200000)),
    CONSTRAINT ck_plan_component_level_range CHECK (((level >= 0) AND (level <= 4))),
    CONSTRAINT ck_plan_component_modality_listed CHECK ((modality = ANY (ARRAY['surgery'::text, 'radiation'::text, 'systemic'::text, 'local_ablation'::text, 'observation'::text, 'best_supportive_care'::text, 'work_up'::text, 'trial'::text]))),
    CONSTRAINT ck_plan_component_progress_listed CHECK ((progress = ANY (ARRAY['planned'::text, 'started'::text, 'completed'::text, 'stopped'::text]))),
    CONSTRAINT ck_plan_component_text_length CHECK ((length(text) <= 200000)),
    CONSTRAINT ck_plan_component_timing_listed CHECK ((timing = ANY (ARRAY['neoadjuvant'::text, 'definitive'::text, 'adjuvant'::text, 'concurrent'::text])))
);


--
-- Name: plan_component_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plan_component ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plan_component_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.question (
    "position" integer NOT NULL,
    asked_by text NOT NULL,
    text text NOT NULL,
    assigned_discipline text,
    asked_on date,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_question_asked_by_listed CHECK ((asked_by = ANY (ARRAY['patient'::text, 'referrer'::text]))),
    CONSTRAINT ck_question_assigned_discipline_listed CHECK ((assigned_discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_question_text_length CHECK ((length(text) <= 200000))
);


--
-- Name: question_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: recommendation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recommendation (
    version integer NOT NULL,
    agenda_item_id integer NOT NULL,
    diagnosis_id integer,
    plan_id integer,
    diagnosis_summary text NOT NULL,
    diagnosis_class text,
    stage_summary text NOT NULL,
    stage_class text,
    treatment_summary text NOT NULL,
    direction_proposed text,
    direction_decided text,
    direction_reason text NOT NULL,
    flags text NOT NULL,
    rationale text NOT NULL,
    no_recommendation text,
    place text,
    place_note text NOT NULL,
    follow_up text NOT NULL,
    agreement text,
    supersedes_id integer,
    supersede_reason text NOT NULL,
    read_back_at timestamp with time zone,
    approved_at timestamp with time zone,
    approved_by_id integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_recommendation_agreement_listed CHECK ((agreement = ANY (ARRAY['unanimous'::text, 'majority'::text, 'split'::text]))),
    CONSTRAINT ck_recommendation_diagnosis_class_listed CHECK ((diagnosis_class = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_recommendation_diagnosis_summary_length CHECK ((length(diagnosis_summary) <= 200000)),
    CONSTRAINT ck_recommendation_direction_decided_listed CHECK ((direction_decided = ANY (ARRAY['same'::text, 'different_equal'::text, 'less'::text, 'more'::text, 'mixed'::text, 'no_outside_plan'::text, 'work_up_first'::text]))),
    CONSTRAINT ck_recommendation_direction_has_reason CHECK (((direction_decided IS NULL) OR (direction_proposed IS NULL) OR (direction_decided = direction_proposed) OR (length(direction_reason) > 0))),
    CONSTRAINT ck_recommendation_direction_proposed_listed CHECK ((direction_proposed = ANY (ARRAY['same'::text, 'different_equal'::text, 'less'::text, 'more'::text, 'mixed'::text, 'no_outside_plan'::text, 'work_up_first'::text]))),
    CONSTRAINT ck_recommendation_direction_reason_length CHECK ((length(direction_reason) <= 200000)),
    CONSTRAINT ck_recommendation_flags_length CHECK ((length(flags) <= 200000)),
    CONSTRAINT ck_recommendation_follow_up_length CHECK ((length(follow_up) <= 200000)),
    CONSTRAINT ck_recommendation_no_recommendation_listed CHECK ((no_recommendation = ANY (ARRAY['records_insufficient'::text, 'diagnosis_uncertain'::text, 'result_pending'::text, 'patient_declined'::text, 'patient_died'::text, 'outside_scope'::text]))),
    CONSTRAINT ck_recommendation_place_listed CHECK ((place = ANY (ARRAY['here'::text, 'at_home'::text, 'either'::text]))),
    CONSTRAINT ck_recommendation_place_note_length CHECK ((length(place_note) <= 200000)),
    CONSTRAINT ck_recommendation_rationale_length CHECK ((length(rationale) <= 200000)),
    CONSTRAINT ck_recommendation_stage_class_listed CHECK ((stage_class = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_recommendation_stage_summary_length CHECK ((length(stage_summary) <= 200000)),
    CONSTRAINT ck_recommendation_supersede_reason_length CHECK ((length(supersede_reason) <= 200000)),
    CONSTRAINT ck_recommendation_treatment_summary_length CHECK ((length(treatment_summary) <= 200000))
);


--
-- Name: recommendation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.recommendation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.recommendation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: recommendation_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recommendation_item (
    recommendation_id integer NOT NULL,
    rank integer NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    condition text NOT NULL,
    owner text NOT NULL,
    due_on date,
    source_review_id integer,
    source_opinion_id integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_recommendation_item_code_listed CHECK ((code = ANY (ARRAY['evaluate_surgery'::text, 'evaluate_radiation'::text, 'evaluate_systemic'::text, 'evaluate_local_therapy'::text, 'observation'::text, 'early_restaging'::text, 'continue_therapy'::text, 'trial'::text, 'molecular_testing'::text, 'repeat_biopsy'::text, 'pathologist_review'::text, 'start_systemic'::text, 'continue_systemic'::text, 'stop_systemic'::text, 'palliative_care'::text, 'pain_management'::text, 'psycho_oncology'::text, 'rehabilitation'::text, 'genetic_counselling'::text, 'confirmatory_testing'::text, 'other_board'::text]))),
    CONSTRAINT ck_recommendation_item_condition_length CHECK ((length(condition) <= 200000)),
    CONSTRAINT ck_recommendation_item_owner_length CHECK ((length(owner) <= 200000)),
    CONSTRAINT ck_recommendation_item_text_length CHECK ((length(text) <= 200000))
);


--
-- Name: recommendation_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.recommendation_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.recommendation_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referral (
    requested_by text NOT NULL,
    reason text NOT NULL,
    mode text NOT NULL,
    urgency text NOT NULL,
    received_on date NOT NULL,
    referrer_id integer,
    insurer_id integer,
    trusted_person_id integer,
    country text NOT NULL,
    language text NOT NULL,
    interpreter_needed boolean NOT NULL,
    insurance_plan text NOT NULL,
    insurance_covers boolean,
    authorization_number text NOT NULL,
    decision text NOT NULL,
    decision_reason text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_referral_authorization_number_length CHECK ((length(authorization_number) <= 200000)),
    CONSTRAINT ck_referral_country_length CHECK ((length(country) <= 200000)),
    CONSTRAINT ck_referral_decision_listed CHECK ((decision = ANY (ARRAY['pending'::text, 'accepted'::text, 'returned'::text, 'declined'::text]))),
    CONSTRAINT ck_referral_decision_reason_length CHECK ((length(decision_reason) <= 200000)),
    CONSTRAINT ck_referral_insurance_plan_length CHECK ((length(insurance_plan) <= 200000)),
    CONSTRAINT ck_referral_language_length CHECK ((length(language) <= 200000)),
    CONSTRAINT ck_referral_mode_listed CHECK ((mode = ANY (ARRAY['in_person'::text, 'remote'::text, 'records_only'::text]))),
    CONSTRAINT ck_referral_reason_listed CHECK ((reason = ANY (ARRAY['abnormal_result'::text, 'newly_diagnosed'::text, 'considering_options'::text, 'treatment_not_working'::text, 'on_treatment'::text, 'end_of_treatment'::text, 'recurrence'::text, 'surveillance'::text]))),
    CONSTRAINT ck_referral_requested_by_listed CHECK ((requested_by = ANY (ARRAY['patient'::text, 'physician'::text, 'insurer'::text, 'family'::text]))),
    CONSTRAINT ck_referral_urgency_listed CHECK ((urgency = ANY (ARRAY['routine'::text, 'soon'::text, 'urgent'::text])))
);


--
-- Name: referral_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.referral ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.referral_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: required_discipline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.required_discipline (
    board_id integer NOT NULL,
    discipline text NOT NULL,
    necessity text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_required_discipline_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_required_discipline_necessity_listed CHECK ((necessity = ANY (ARRAY['critical'::text, 'recommended'::text, 'optional'::text])))
);


--
-- Name: required_discipline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.required_discipline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.required_discipline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: review; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.review (
    kind character varying(20) NOT NULL,
    discipline text NOT NULL,
    reviewer_id integer NOT NULL,
    diagnosis_id integer NOT NULL,
    basis text NOT NULL,
    comment text NOT NULL,
    conflict text NOT NULL,
    version integer NOT NULL,
    amends_id integer,
    amendment_reason text NOT NULL,
    overall_proposed text,
    overall_decided text,
    overall_reason text NOT NULL,
    urgent boolean NOT NULL,
    signed_at timestamp with time zone,
    signed_sha256 text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_review_amendment_reason_length CHECK ((length(amendment_reason) <= 200000)),
    CONSTRAINT ck_review_basis_listed CHECK ((basis = ANY (ARRAY['own_read'::text, 'report_only'::text, 'not_available'::text]))),
    CONSTRAINT ck_review_comment_length CHECK ((length(comment) <= 200000)),
    CONSTRAINT ck_review_conflict_length CHECK ((length(conflict) <= 200000)),
    CONSTRAINT ck_review_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_review_kind_length CHECK ((length((kind)::text) <= 200000)),
    CONSTRAINT ck_review_overall_decided_listed CHECK ((overall_decided = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_review_overall_proposed_listed CHECK ((overall_proposed = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_review_overall_reason_length CHECK ((length(overall_reason) <= 200000)),
    CONSTRAINT ck_review_signed_sha256_length CHECK ((length(signed_sha256) <= 200000))
);


--
-- Name: review_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reviewed_material; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reviewed_material (
    review_id integer NOT NULL,
    material_id integer NOT NULL,
    basis text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_reviewed_material_basis_listed CHECK ((basis = ANY (ARRAY['own_read'::text, 'report_only'::text, 'not_available'::text])))
);


--
-- Name: reviewed_material_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reviewed_material ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reviewed_material_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: target_lesion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.target_lesion (
    review_id integer NOT NULL,
    organ text NOT NULL,
    description text NOT NULL,
    lymph_node boolean NOT NULL,
    baseline_mm text NOT NULL,
    nadir_mm text NOT NULL,
    current_mm text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_target_lesion_baseline_mm_length CHECK ((length(baseline_mm) <= 200000)),
    CONSTRAINT ck_target_lesion_current_mm_length CHECK ((length(current_mm) <= 200000)),
    CONSTRAINT ck_target_lesion_description_length CHECK ((length(description) <= 200000)),
    CONSTRAINT ck_target_lesion_nadir_mm_length CHECK ((length(nadir_mm) <= 200000)),
    CONSTRAINT ck_target_lesion_organ_length CHECK ((length(organ) <= 200000))
);


--
-- Name: target_lesion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.target_lesion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.target_lesion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: treatment_option; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.treatment_option (
    opinion_id integer,
    recommendation_id integer,
    rank integer NOT NULL,
    text text NOT NULL,
    benefits text NOT NULL,
    risks text NOT NULL,
    side_effects text NOT NULL,
    daily_life text NOT NULL,
    source_opinion_id integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_treatment_option_benefits_length CHECK ((length(benefits) <= 200000)),
    CONSTRAINT ck_treatment_option_daily_life_length CHECK ((length(daily_life) <= 200000)),
    CONSTRAINT ck_treatment_option_one_owner CHECK (((opinion_id IS NULL) <> (recommendation_id IS NULL))),
    CONSTRAINT ck_treatment_option_risks_length CHECK ((length(risks) <= 200000)),
    CONSTRAINT ck_treatment_option_side_effects_length CHECK ((length(side_effects) <= 200000)),
    CONSTRAINT ck_treatment_option_text_length CHECK ((length(text) <= 200000))
);


--
-- Name: treatment_option_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.treatment_option ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treatment_option_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: treatment_plan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.treatment_plan (
    kind text NOT NULL,
    verbatim text NOT NULL,
    stated_by text NOT NULL,
    institution text NOT NULL,
    stated_on date,
    frozen_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_treatment_plan_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_treatment_plan_kind_listed CHECK ((kind = ANY (ARRAY['outside'::text, 'opinion'::text, 'board'::text]))),
    CONSTRAINT ck_treatment_plan_stated_by_length CHECK ((length(stated_by) <= 200000)),
    CONSTRAINT ck_treatment_plan_verbatim_length CHECK ((length(verbatim) <= 200000))
);


--
-- Name: treatment_plan_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.treatment_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.treatment_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: trial; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trial (
    registry_number text NOT NULL,
    title text NOT NULL,
    status text NOT NULL,
    phase text NOT NULL,
    sites text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_trial_phase_length CHECK ((length(phase) <= 200000)),
    CONSTRAINT ck_trial_registry_number_length CHECK ((length(registry_number) <= 200000)),
    CONSTRAINT ck_trial_sites_length CHECK ((length(sites) <= 200000)),
    CONSTRAINT ck_trial_status_length CHECK ((length(status) <= 200000)),
    CONSTRAINT ck_trial_title_length CHECK ((length(title) <= 200000))
);


--
-- Name: trial_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.trial ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.trial_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: trial_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trial_match (
    trial_id integer NOT NULL,
    eligibility text NOT NULL,
    criterion text NOT NULL,
    place text,
    assessed_by_id integer,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_trial_match_criterion_length CHECK ((length(criterion) <= 200000)),
    CONSTRAINT ck_trial_match_eligibility_listed CHECK ((eligibility = ANY (ARRAY['eligible'::text, 'maybe'::text, 'not_eligible'::text]))),
    CONSTRAINT ck_trial_match_place_listed CHECK ((place = ANY (ARRAY['here'::text, 'at_home'::text, 'either'::text])))
);


--
-- Name: trial_match_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.trial_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.trial_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: adjudication; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: agenda_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0001');


--
-- Data for Name: answer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: attachment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attachment VALUES ('daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b', 19, 'application/pdf', 'report.pdf', '\x255044462d312e372061207265706f727400ff', 1, '2026-11-20 14:48:08.040004+00', 1, 1);


--
-- Data for Name: attendance; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_event VALUES (1, '2026-11-20 14:48:07.922405+00', 'setup', 'INSERT', 'person', 1, NULL, '{"at": "2026-11-20 14:48:07.922405", "row": 1, "case": null, "actor": "setup", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "4738c76d7527d0a4df7317b2f6cb2497279fcf50b0985bc39bef37348cfe6e5f"}', '{"id": 1, "role": "coordinator", "_salt": "d22cc0df-d611-44bd-8ce9-bfabb26c1c60", "login": "kim", "title": "Ms", "active": true, "created_at": "2026-11-20T14:48:07.921574+00:00", "discipline": null, "given_name": "Ana", "family_name": "Kim", "institution": "", "row_version": 1, "created_by_id": null}');
INSERT INTO public.audit_event VALUES (2, '2026-11-20 14:48:07.928249+00', 'kim', 'INSERT', 'person', 2, NULL, '{"at": "2026-11-20 14:48:07.928249", "row": 2, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "13901e2e7a03b72a4c48497e33263e451cd2e16a629200023088795119d8dd5b"}', '{"id": 2, "role": "specialist", "_salt": "46909de1-854a-4d39-a003-ce41b34bba38", "login": "osei", "title": "Dr", "active": true, "created_at": "2026-11-20T14:48:07.92793+00:00", "discipline": "pathology", "given_name": "Amara", "family_name": "Osei", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (3, '2026-11-20 14:48:07.930463+00', 'kim', 'INSERT', 'person', 3, NULL, '{"at": "2026-11-20 14:48:07.930463", "row": 3, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "5591ae1e53c0b36b0bc1b6d3b720fe19313bd6c273db93fa458fd8c0a8b3d6c5"}', '{"id": 3, "role": "specialist", "_salt": "36da9bd1-651d-4d36-b304-44f9af08b666", "login": "haddad", "title": "Dr", "active": true, "created_at": "2026-11-20T14:48:07.930234+00:00", "discipline": "radiology", "given_name": "Sami", "family_name": "Haddad", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (4, '2026-11-20 14:48:07.93284+00', 'kim', 'INSERT', 'person', 4, NULL, '{"at": "2026-11-20 14:48:07.932840", "row": 4, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "c1e4b42d98e8e484b422016b7260956009a14ae0ba77cc74601028db3225d52c"}', '{"id": 4, "role": "specialist", "_salt": "cdf56213-59d7-4edf-bf32-f3d9bb9e8e35", "login": "ivanov", "title": "Dr", "active": true, "created_at": "2026-11-20T14:48:07.932584+00:00", "discipline": "surgery", "given_name": "Elena", "family_name": "Ivanov", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (5, '2026-11-20 14:48:07.934979+00', 'kim', 'INSERT', 'person', 5, NULL, '{"at": "2026-11-20 14:48:07.934979", "row": 5, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "27827e94cd02552f8e32146e725cd67f879b7e93a3e72da9636ce3c6e8cd2ec1"}', '{"id": 5, "role": "specialist", "_salt": "511f0da6-fe27-4147-b8c5-ebd1c6f820d7", "login": "moreau", "title": "Dr", "active": true, "created_at": "2026-11-20T14:48:07.934743+00:00", "discipline": "medical_oncology", "given_name": "Luc", "family_name": "Moreau", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (6, '2026-11-20 14:48:07.937026+00', 'kim', 'INSERT', 'person', 6, NULL, '{"at": "2026-11-20 14:48:07.937026", "row": 6, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "907fdb19d15a0fa0b128b8139356226e581efe84dd6b7da82496e5020a7e999b"}', '{"id": 6, "role": "administrator", "_salt": "d4e4d267-7b0a-4165-9995-ed897b654bc7", "login": "berg", "title": "Ms", "active": true, "created_at": "2026-11-20T14:48:07.936792+00:00", "discipline": null, "given_name": "Nora", "family_name": "Berg", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (7, '2026-11-20 14:48:07.939437+00', 'kim', 'INSERT', 'person', 7, NULL, '{"at": "2026-11-20 14:48:07.939437", "row": 7, "case": null, "actor": "kim", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "9b1d71f7e5b114b4bf64babac9b342912d2ff802fd03614aaff7acf5cbe91386"}', '{"id": 7, "role": "auditor", "_salt": "2cc5cf2e-72ae-4e15-a982-e901f0830145", "login": "lund", "title": "Mr", "active": true, "created_at": "2026-11-20T14:48:07.939113+00:00", "discipline": null, "given_name": "Per", "family_name": "Lund", "institution": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (8, '2026-11-20 14:48:07.94481+00', 'kim', 'INSERT', 'board', 1, NULL, '{"at": "2026-11-20 14:48:07.944810", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "board", "operation": "INSERT", "row_sha256": "1e320e99816763c6ca61de58d897b5dfe8d7a69de7c7250cd93c9960715f6cbe"}', '{"id": 1, "name": "Breast board", "site": "general", "_salt": "a6238428-ead6-459d-8a78-fc91152c8bbf", "address": "", "contact": "", "created_at": "2026-11-20T14:48:07.944235+00:00", "institution": "", "row_version": 1, "created_by_id": 1, "usual_minutes": 60}');
INSERT INTO public.audit_event VALUES (9, '2026-11-20 14:48:07.95136+00', 'kim', 'INSERT', 'patient', 1, NULL, '{"at": "2026-11-20 14:48:07.951360", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "patient", "operation": "INSERT", "row_sha256": "93f9b95db6a2612efa9a6e1dc3e0956325a0a12b3492a0c7cf866b8fc1fc229f"}', '{"id": 1, "sex": "female", "_salt": "23b0bb4c-e4ae-42a2-a07a-0ccf807813a6", "email": "", "phone": "", "address": "", "country": "", "deceased": false, "language": "", "birth_date": "1979-05-04", "created_at": "2026-11-20T14:48:07.950658+00:00", "given_name": "Miriam", "deceased_on": null, "family_name": "Sato", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (10, '2026-11-20 14:48:07.952583+00', 'kim', 'INSERT', 'patient_identifier', 1, NULL, '{"at": "2026-11-20 14:48:07.952583", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "patient_identifier", "operation": "INSERT", "row_sha256": "6579bef07fd9ecf32da0e7ef916209652bb46695676ce3dd5be3c3d66ab79831"}', '{"id": 1, "kind": "", "_salt": "bc8793c1-d590-4c4a-bd43-4e1a5af7b326", "value": "20-884-1", "issuer": "Lakeside Cancer Center", "created_at": "2026-11-20T14:48:07.952029+00:00", "patient_id": 1, "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (11, '2026-11-20 14:48:07.957438+00', 'kim', 'INSERT', 'case_counter', 1, NULL, '{"at": "2026-11-20 14:48:07.957438", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "case_counter", "operation": "INSERT", "row_sha256": "0501f0836d451bf401352c6f876c620885476b1940d7be73f085b2bb0bda60c3"}', '{"id": 1, "last": 0, "year": 2026, "_salt": "07173f19-08d8-4756-9495-fddc5e74041e", "created_at": "2026-11-20T14:48:07.956989+00:00", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (12, '2026-11-20 14:48:07.959125+00', 'kim', 'UPDATE', 'case_counter', 1, NULL, '{"at": "2026-11-20 14:48:07.959125", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "case_counter", "operation": "UPDATE", "row_sha256": "4858e4c598c895809e279ef4d66535b42504684e2f634e4eb22cdfbb76f800d4"}', '{"id": 1, "last": 1, "year": 2026, "_salt": "76668207-a290-47aa-9544-12c75c556001", "created_at": "2026-11-20T14:48:07.956989+00:00", "row_version": 2, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (13, '2026-11-20 14:48:07.960954+00', 'kim', 'INSERT', 'clinical_case', 1, 1, '{"at": "2026-11-20 14:48:07.960954", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "clinical_case", "operation": "INSERT", "row_sha256": "e99b67e44f2999046cd9e5e74cb6d374e1a0371b518c728862220c3c147d8796"}', '{"id": 1, "ecog": null, "site": "breast", "_salt": "28cee12a-c2fe-472f-8d58-ee4fc1adb477", "number": "TB-2026-0001", "summary": "", "board_id": 1, "closed_at": null, "karnofsky": null, "pregnancy": "", "created_at": "2026-11-20T14:48:07.960052+00:00", "patient_id": 1, "row_version": 1, "withdrawn_at": null, "comorbidities": "", "created_by_id": 1, "family_history": "", "prior_treatment": "", "clinical_question": "Can the breast be kept?", "withdrawal_reason": "", "opinions_opened_at": null, "opinions_opened_by_id": null}');
INSERT INTO public.audit_event VALUES (14, '2026-11-20 14:48:07.963099+00', 'kim', 'INSERT', 'question', 1, 1, '{"at": "2026-11-20 14:48:07.963099", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "question", "operation": "INSERT", "row_sha256": "5f093f7fe590fc3d910f6a15d89314e6d26b8e5597af3ac6f2a6f9822867ac00"}', '{"id": 1, "text": "Can I keep my breast?", "_salt": "79ddd3dc-f496-466b-9c57-f2a6e709d4f4", "case_id": 1, "asked_by": "patient", "asked_on": "2026-11-20", "position": 1, "created_at": "2026-11-20T14:48:07.962378+00:00", "row_version": 1, "created_by_id": 1, "assigned_discipline": null}');
INSERT INTO public.audit_event VALUES (15, '2026-11-20 14:48:07.965973+00', 'kim', 'INSERT', 'referral', 1, 1, '{"at": "2026-11-20 14:48:07.965973", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "referral", "operation": "INSERT", "row_sha256": "68d82c96143e166cad64bd7d64760079697399743eddfd068f8ecea01c339e44"}', '{"id": 1, "mode": "remote", "_salt": "809d9e5b-cc1a-4dba-8c2f-c1a42a7bd6b9", "reason": "newly_diagnosed", "case_id": 1, "country": "", "urgency": "routine", "decision": "pending", "language": "", "created_at": "2026-11-20T14:48:07.96516+00:00", "insurer_id": null, "received_on": "2026-11-09", "referrer_id": null, "row_version": 1, "requested_by": "patient", "created_by_id": 1, "insurance_plan": "", "decision_reason": "", "insurance_covers": null, "trusted_person_id": null, "interpreter_needed": false, "authorization_number": ""}');
INSERT INTO public.audit_event VALUES (16, '2026-11-20 14:48:07.967402+00', 'kim', 'INSERT', 'diagnosis', 1, 1, '{"at": "2026-11-20 14:48:07.967402", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "diagnosis", "operation": "INSERT", "row_sha256": "3ccb619a0ec88852900a00f5c84b589e70e78be0425e0b7f30886ef3ce996fa1"}', '{"id": 1, "code": "", "kind": "outside", "_salt": "63c25593-aa53-422f-9c13-838eac142116", "case_id": 1, "verbatim": "Invasive ductal carcinoma, G2, pT1c pN0", "frozen_at": null, "stated_by": "Dr Brandt", "stated_on": "2026-10-28", "created_at": "2026-11-20T14:48:07.966685+00:00", "code_system": "", "institution": "Riverside Hospital", "row_version": 1, "code_display": "", "code_version": "", "created_by_id": 1, "report_number": "S26-1187"}');
INSERT INTO public.audit_event VALUES (17, '2026-11-20 14:48:07.96873+00', 'kim', 'INSERT', 'treatment_plan', 1, 1, '{"at": "2026-11-20 14:48:07.968730", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "treatment_plan", "operation": "INSERT", "row_sha256": "5a63312afa527c5a364b6afb71c21481b987dbdad5a64de9cb2c1fa80e8063f1"}', '{"id": 1, "kind": "outside", "_salt": "3d9e74fa-cd12-4649-9ec3-bc9c9a0c9e12", "case_id": 1, "verbatim": "Mastectomy, then TC x 4.", "frozen_at": null, "stated_by": "Dr Brandt", "stated_on": null, "created_at": "2026-11-20T14:48:07.968056+00:00", "institution": "Riverside Hospital", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (18, '2026-11-20 14:48:07.970519+00', 'kim', 'INSERT', 'biomarker', 1, 1, '{"at": "2026-11-20 14:48:07.970519", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "biomarker", "operation": "INSERT", "row_sha256": "1ed737cf13818a9bade6997c9dde2230d2b1f309e55ba04b09e1b780b29bb072"}', '{"id": 1, "code": "", "name": "HER2", "text": "", "unit": "", "_salt": "9ffab542-e254-46af-94ea-daeb56cf9545", "method": "IHC", "number": "2+", "status": "equivocal", "absence": null, "case_id": 1, "germline": false, "position": 4, "specimen": "", "created_at": "2026-11-20T14:48:07.969618+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "significance": "", "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (19, '2026-11-20 14:48:07.973266+00', 'kim', 'INSERT', 'diagnosis_axis', 1, 1, '{"at": "2026-11-20 14:48:07.973266", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "355ab4ff13fa5757c31e1ee8a2564cc3d50d8aabc8711fd66c1e635180944e66"}', '{"id": 1, "axis": "histologic_type", "code": "8500/3", "text": "Invasive ductal carcinoma", "unit": "", "_salt": "d93ca5be-a989-40b4-bb69-b0993db6679c", "label": "", "method": "", "number": "", "system": "", "absence": null, "case_id": 1, "radpeer": null, "position": 1, "response": null, "created_at": "2026-11-20T14:48:07.971864+00:00", "code_system": "ICD-O-3", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (20, '2026-11-20 14:48:07.973473+00', 'kim', 'INSERT', 'diagnosis_axis', 2, 1, '{"at": "2026-11-20 14:48:07.973473", "row": 2, "case": 1, "actor": "kim", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "c98f03f8c4d1fbe485d4dcc6a6cbbc744a721664b958ae49b13f4784ebf503f9"}', '{"id": 2, "axis": "grade", "code": "", "text": "2", "unit": "", "_salt": "42d63891-b12b-4dff-be32-d9533bad191a", "label": "", "method": "", "number": "", "system": "Nottingham", "absence": null, "case_id": 1, "radpeer": null, "position": 2, "response": null, "created_at": "2026-11-20T14:48:07.971866+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (21, '2026-11-20 14:48:07.973547+00', 'kim', 'INSERT', 'diagnosis_axis', 3, 1, '{"at": "2026-11-20 14:48:07.973547", "row": 3, "case": 1, "actor": "kim", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "7e919dd7cffec31cb0175e6fa551dc91c3c0e630b2bb3f6ee128218dc209117f"}', '{"id": 3, "axis": "n", "code": "", "text": "pN0", "unit": "", "_salt": "526392dd-5ba6-479f-b3f2-a8b6f39aecbe", "label": "", "method": "", "number": "", "system": "AJCC 8", "absence": null, "case_id": 1, "radpeer": null, "position": 3, "response": null, "created_at": "2026-11-20T14:48:07.971867+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (22, '2026-11-20 14:48:07.975993+00', 'kim', 'INSERT', 'plan_component', 1, 1, '{"at": "2026-11-20 14:48:07.975993", "row": 1, "case": 1, "actor": "kim", "login": "postgres", "table": "plan_component", "operation": "INSERT", "row_sha256": "71f155d7576cc0323b7b5aec30af08eabf5696e7497148f07849297a1c0c2ee8"}', '{"id": 1, "code": "", "text": "Mastectomy with sentinel node biopsy", "_salt": "ff503b40-d641-426e-803c-37f7201486e2", "label": "", "level": 3, "intent": null, "timing": null, "case_id": 1, "plan_id": 1, "ended_on": null, "modality": "surgery", "position": 1, "progress": "planned", "condition": "", "created_at": "2026-11-20T14:48:07.974828+00:00", "started_on": null, "code_system": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (23, '2026-11-20 14:48:07.9762+00', 'kim', 'INSERT', 'plan_component', 2, 1, '{"at": "2026-11-20 14:48:07.976200", "row": 2, "case": 1, "actor": "kim", "login": "postgres", "table": "plan_component", "operation": "INSERT", "row_sha256": "51d7310931ec563388250b4333bbf3c9ff07b0dc27a7d4c7834054934ca175ec"}', '{"id": 2, "code": "", "text": "Docetaxel and cyclophosphamide, 4 cycles", "_salt": "858416bc-c474-40e4-adae-91b6bb2c3ccd", "label": "", "level": 3, "intent": null, "timing": null, "case_id": 1, "plan_id": 1, "ended_on": null, "modality": "systemic", "position": 2, "progress": "planned", "condition": "", "created_at": "2026-11-20T14:48:07.974829+00:00", "started_on": null, "code_system": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (24, '2026-11-20 14:48:08.002873+00', 'osei', 'INSERT', 'diagnosis', 2, 1, '{"at": "2026-11-20 14:48:08.002873", "row": 2, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis", "operation": "INSERT", "row_sha256": "7de492fe022630ba02e58f2d89b5d782f862c5dadd07cbed1c47b11f31af0702"}', '{"id": 2, "code": "", "kind": "review", "_salt": "99f069cb-ce9f-4b25-95b8-5c6419ea47b6", "case_id": 1, "verbatim": "", "frozen_at": null, "stated_by": "Dr Amara Osei", "stated_on": null, "created_at": "2026-11-20T14:48:08.002476+00:00", "code_system": "", "institution": "", "row_version": 1, "code_display": "", "code_version": "", "created_by_id": 2, "report_number": ""}');
INSERT INTO public.audit_event VALUES (25, '2026-11-20 14:48:08.003741+00', 'osei', 'INSERT', 'biomarker', 2, 1, '{"at": "2026-11-20 14:48:08.003741", "row": 2, "case": 1, "actor": "osei", "login": "postgres", "table": "biomarker", "operation": "INSERT", "row_sha256": "d8a354e61e7acb4ed5e6e7586f94408c8ea43528dc220e774d2d707db46c1eeb"}', '{"id": 2, "code": "", "name": "HER2", "text": "", "unit": "ratio", "_salt": "f3b9d3a0-0daa-406b-9487-7a30d55d9fae", "method": "ISH", "number": "1.3", "status": "negative", "absence": null, "case_id": 1, "germline": false, "position": 4, "specimen": "", "created_at": "2026-11-20T14:48:08.003306+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "significance": "", "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (26, '2026-11-20 14:48:08.004916+00', 'osei', 'INSERT', 'diagnosis_axis', 4, 1, '{"at": "2026-11-20 14:48:08.004916", "row": 4, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "0792ec5a83a67d92a7e3f47459078da484e3bf0b1fe2d37892ffb302f1c0d3f4"}', '{"id": 4, "axis": "histologic_type", "code": "8520/3", "text": "Invasive lobular carcinoma", "unit": "", "_salt": "fe5bc2a8-6faf-4bfb-8e43-87fab8205793", "label": "", "method": "", "number": "", "system": "", "absence": null, "case_id": 1, "radpeer": null, "position": 1, "response": null, "created_at": "2026-11-20T14:48:08.004108+00:00", "code_system": "ICD-O-3", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (27, '2026-11-20 14:48:08.005019+00', 'osei', 'INSERT', 'diagnosis_axis', 5, 1, '{"at": "2026-11-20 14:48:08.005019", "row": 5, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "75dc6c82fc27c2ebd7e1729873765bea9499dc52fea6eaf5a68c36a9f9a2d197"}', '{"id": 5, "axis": "grade", "code": "", "text": "2", "unit": "", "_salt": "c3962f0e-0efe-4215-aade-59b018a23c13", "label": "", "method": "", "number": "", "system": "Nottingham", "absence": null, "case_id": 1, "radpeer": null, "position": 2, "response": null, "created_at": "2026-11-20T14:48:08.004111+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (28, '2026-11-20 14:48:08.005099+00', 'osei', 'INSERT', 'diagnosis_axis', 6, 1, '{"at": "2026-11-20 14:48:08.005099", "row": 6, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "0a0968c63e3041377258927c479a9d0b02186abe412135e4cd208cf8646b7f11"}', '{"id": 6, "axis": "n", "code": "", "text": "pN0(i+)", "unit": "", "_salt": "6b6de53e-569b-4669-a264-be31b7d1a122", "label": "", "method": "", "number": "", "system": "AJCC 8", "absence": null, "case_id": 1, "radpeer": null, "position": 3, "response": null, "created_at": "2026-11-20T14:48:08.004111+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (29, '2026-11-20 14:48:08.006655+00', 'osei', 'INSERT', 'review', 1, 1, '{"at": "2026-11-20 14:48:08.006655", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "review", "operation": "INSERT", "row_sha256": "9ee3ab72fabc4d4c1b601f179668a954bb9bd9151e7d61a375cbc451007e1ced"}', '{"id": 1, "kind": "pathology", "_salt": "443ca3dc-3de7-45bc-a440-8629444708d8", "basis": "own_read", "urgent": false, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-11-20T14:48:08.005878+00:00", "discipline": "pathology", "reviewer_id": 2, "row_version": 1, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "", "overall_reason": "", "overall_decided": null, "amendment_reason": "", "overall_proposed": null}');
INSERT INTO public.audit_event VALUES (30, '2026-11-20 14:48:08.018734+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-11-20 14:48:08.018734", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "review", "operation": "UPDATE", "row_sha256": "196cac4a0de8ae549c99ef7983be8f29e18c5ba707bda3d3ba87997d69e0d318"}', '{"id": 1, "kind": "pathology", "_salt": "ccb2b613-cb10-4b06-9c1a-a06af61cc694", "basis": "own_read", "urgent": false, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-11-20T14:48:08.005878+00:00", "discipline": "pathology", "reviewer_id": 2, "row_version": 2, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major"}');
INSERT INTO public.audit_event VALUES (31, '2026-11-20 14:48:08.021161+00', 'osei', 'INSERT', 'concordance_finding', 1, 1, '{"at": "2026-11-20 14:48:08.021161", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "18df93a871cfa4772fe95c718ebbdf9e31899ae24411c73ce1c56bc19023a297"}', '{"id": 1, "axis": "histologic_type", "_salt": "07c96a0f-48e6-43e0-b821-57f44e571bed", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "major", "position": 1, "proposed": "major", "rater_id": 2, "review_id": 1, "created_at": "2026-11-20T14:48:08.019897+00:00", "review_text": "Invasive lobular carcinoma (8520/3)", "row_version": 1, "outside_text": "Invasive ductal carcinoma (8500/3)", "created_by_id": 2, "override_reason": "", "proposed_reason": "Different types: 8500 against 8520."}');
INSERT INTO public.audit_event VALUES (32, '2026-11-20 14:48:08.021347+00', 'osei', 'INSERT', 'concordance_finding', 2, 1, '{"at": "2026-11-20 14:48:08.021347", "row": 2, "case": 1, "actor": "osei", "login": "postgres", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "c7a1493cbf2664f001b09c036b7b1f0d2f820b1a0dd91dfe789a7d4494566144"}', '{"id": 2, "axis": "grade", "_salt": "deef7af1-cfbf-4231-8859-80b62d5cadae", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "agrees", "position": 2, "proposed": "agrees", "rater_id": 2, "review_id": 1, "created_at": "2026-11-20T14:48:08.0199+00:00", "review_text": "2 (Nottingham)", "row_version": 1, "outside_text": "2 (Nottingham)", "created_by_id": 2, "override_reason": "", "proposed_reason": "Both give the same grade."}');
INSERT INTO public.audit_event VALUES (33, '2026-11-20 14:48:08.02143+00', 'osei', 'INSERT', 'concordance_finding', 3, 1, '{"at": "2026-11-20 14:48:08.021430", "row": 3, "case": 1, "actor": "osei", "login": "postgres", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "c919d0c3e04ebe08427cf12ad88f168aedfd48f4f0a473c56f7edc42d5d230d0"}', '{"id": 3, "axis": "n", "_salt": "1a935177-e029-4259-9fd0-bd894be9e123", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "refined", "position": 3, "proposed": "refined", "rater_id": 2, "review_id": 1, "created_at": "2026-11-20T14:48:08.0199+00:00", "review_text": "pN0(i+)", "row_version": 1, "outside_text": "pN0", "created_by_id": 2, "override_reason": "", "proposed_reason": "pN0 against pN0(i+): the same main category, the review is more specific."}');
INSERT INTO public.audit_event VALUES (34, '2026-11-20 14:48:08.021503+00', 'osei', 'INSERT', 'concordance_finding', 4, 1, '{"at": "2026-11-20 14:48:08.021503", "row": 4, "case": 1, "actor": "osei", "login": "postgres", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "da8a9fd3badf9a72c5b5fa17efe76ea4d63e6087cf255e893786e0c11c0563bc"}', '{"id": 4, "axis": "biomarker", "_salt": "3d7e727f-0e19-4fa5-ac3c-9a9306b2872f", "label": "HER2", "causes": "[]", "effect": null, "case_id": 1, "decided": "major", "position": 4, "proposed": "major", "rater_id": 2, "review_id": 1, "created_at": "2026-11-20T14:48:08.0199+00:00", "review_text": "Negative, 1.3 ratio, ISH", "row_version": 1, "outside_text": "Equivocal, 2+, IHC", "created_by_id": 2, "override_reason": "", "proposed_reason": "The status changed: Equivocal outside, negative on review."}');
INSERT INTO public.audit_event VALUES (35, '2026-11-20 14:48:08.031112+00', 'osei', 'UPDATE', 'diagnosis', 1, 1, '{"at": "2026-11-20 14:48:08.031112", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis", "operation": "UPDATE", "row_sha256": "6fecc09800ee0c41de41d8456681b201a1f8bde380f37d138ab3826662a5732a"}', '{"id": 1, "code": "", "kind": "outside", "_salt": "5328d2e0-cff9-449a-8c70-20be443df7ec", "case_id": 1, "verbatim": "Invasive ductal carcinoma, G2, pT1c pN0", "frozen_at": "2026-11-20T14:48:08.030286+00:00", "stated_by": "Dr Brandt", "stated_on": "2026-10-28", "created_at": "2026-11-20T14:48:07.966685+00:00", "code_system": "", "institution": "Riverside Hospital", "row_version": 2, "code_display": "", "code_version": "", "created_by_id": 1, "report_number": "S26-1187"}');
INSERT INTO public.audit_event VALUES (36, '2026-11-20 14:48:08.033747+00', 'osei', 'UPDATE', 'diagnosis', 2, 1, '{"at": "2026-11-20 14:48:08.033747", "row": 2, "case": 1, "actor": "osei", "login": "postgres", "table": "diagnosis", "operation": "UPDATE", "row_sha256": "2329fb22bb0a7a86a4187af41948129171588710a9356c96110abbac06914e89"}', '{"id": 2, "code": "", "kind": "review", "_salt": "6b7d1bd8-6cf8-4f8e-9855-06a991dc766b", "case_id": 1, "verbatim": "", "frozen_at": "2026-11-20T14:48:08.030286+00:00", "stated_by": "Dr Amara Osei", "stated_on": null, "created_at": "2026-11-20T14:48:08.002476+00:00", "code_system": "", "institution": "", "row_version": 2, "code_display": "", "code_version": "", "created_by_id": 2, "report_number": ""}');
INSERT INTO public.audit_event VALUES (37, '2026-11-20 14:48:08.034517+00', 'osei', 'UPDATE', 'treatment_plan', 1, 1, '{"at": "2026-11-20 14:48:08.034517", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "treatment_plan", "operation": "UPDATE", "row_sha256": "198e21a850c183baa44e4ca94bdb71ec9b7d5e2251a384698a1a6a976f234837"}', '{"id": 1, "kind": "outside", "_salt": "13c1ce39-98f0-4417-8556-a39f454be879", "case_id": 1, "verbatim": "Mastectomy, then TC x 4.", "frozen_at": "2026-11-20T14:48:08.030286+00:00", "stated_by": "Dr Brandt", "stated_on": null, "created_at": "2026-11-20T14:48:07.968056+00:00", "institution": "Riverside Hospital", "row_version": 2, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (38, '2026-11-20 14:48:08.036478+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-11-20 14:48:08.036478", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "review", "operation": "UPDATE", "row_sha256": "8fff0e8c0fe59f5ff890cfea8ad7a68e5b03337c4ecaf17a77ab0b441c097980"}', '{"id": 1, "kind": "pathology", "_salt": "3e4cf889-0b2b-48ce-9cf5-c9df0936c02f", "basis": "own_read", "urgent": true, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-11-20T14:48:08.005878+00:00", "discipline": "pathology", "reviewer_id": 2, "row_version": 3, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major"}');
INSERT INTO public.audit_event VALUES (39, '2026-11-20 14:48:08.037395+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-11-20 14:48:08.037395", "row": 1, "case": 1, "actor": "osei", "login": "postgres", "table": "review", "operation": "UPDATE", "row_sha256": "4183b56af4d08bd99f3e6cb84baa26e2341a7cfbd55221fd9118aebc92478407"}', '{"id": 1, "kind": "pathology", "_salt": "155a0cd6-33fe-4a63-9730-f9f43f8860c5", "basis": "own_read", "urgent": true, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": "2026-11-20T14:48:08.030286+00:00", "created_at": "2026-11-20T14:48:08.005878+00:00", "discipline": "pathology", "reviewer_id": 2, "row_version": 4, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major"}');
INSERT INTO public.audit_event VALUES (40, '2026-11-20 14:48:08.040561+00', 'kim', 'INSERT', 'attachment', 1, NULL, '{"at": "2026-11-20 14:48:08.040561", "row": 1, "case": null, "actor": "kim", "login": "postgres", "table": "attachment", "operation": "INSERT", "row_sha256": "1a28a2d80569815430b56acb2e9b1a88860099267099bf97b54efdbfe1243b83"}', '{"id": 1, "size": 19, "_salt": "0cd90b7a-f217-45ef-9a65-0963fd0e40fe", "sha256": "daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b", "file_name": "report.pdf", "created_at": "2026-11-20T14:48:08.040004+00:00", "media_type": "application/pdf", "row_version": 1, "created_by_id": 1}');


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_head VALUES (1, 40, '8aafcb6ff2414bcd016f5bb0da0b9f1ad26f366083d16fd86f640c52419d7de9', '', '');


--
-- Data for Name: audit_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_link VALUES (1, 1, '0000000000000000000000000000000000000000000000000000000000000000', 'e5510e8386e5c82648b47e30833eb07b12bf53aa61f0bf9c69b6bf2e43408cad');
INSERT INTO public.audit_link VALUES (2, 2, 'e5510e8386e5c82648b47e30833eb07b12bf53aa61f0bf9c69b6bf2e43408cad', 'c8491af20d6906bd58df48cf8b922da6fdfae7806dddb3619098e2016b57d275');
INSERT INTO public.audit_link VALUES (3, 3, 'c8491af20d6906bd58df48cf8b922da6fdfae7806dddb3619098e2016b57d275', 'd0f3d3dcb2c75556f809d022e6dde2d410696fc0ae36626164440c2740e0f63c');
INSERT INTO public.audit_link VALUES (4, 4, 'd0f3d3dcb2c75556f809d022e6dde2d410696fc0ae36626164440c2740e0f63c', '281a36f98b07c7d0fe2e26d09e2f79dacd01b299c2d35bf5882f7736906637ad');
INSERT INTO public.audit_link VALUES (5, 5, '281a36f98b07c7d0fe2e26d09e2f79dacd01b299c2d35bf5882f7736906637ad', 'fc4868e1cf03c68da7e164020bbc9db42125197cec1af5076649fa3347b95a9c');
INSERT INTO public.audit_link VALUES (6, 6, 'fc4868e1cf03c68da7e164020bbc9db42125197cec1af5076649fa3347b95a9c', 'c809e411b7c483ce3375a213b8ae5cda434a2f83358a1e65f50e472ab87ec20c');
INSERT INTO public.audit_link VALUES (7, 7, 'c809e411b7c483ce3375a213b8ae5cda434a2f83358a1e65f50e472ab87ec20c', '0efc4d4ff62fcde8e96fa56fcffe45398e451c593dda770393e7afbb331e29af');
INSERT INTO public.audit_link VALUES (8, 8, '0efc4d4ff62fcde8e96fa56fcffe45398e451c593dda770393e7afbb331e29af', '9f6d243950d7de7293a62a11eeec1721c6dd6591289953e9184fb83e6c5f3aa1');
INSERT INTO public.audit_link VALUES (9, 9, '9f6d243950d7de7293a62a11eeec1721c6dd6591289953e9184fb83e6c5f3aa1', '89fb7d0a989132a9a1f660931b4c3ee5c8ce76fb88bf2c7a4ec3e73564bfa68f');
INSERT INTO public.audit_link VALUES (10, 10, '89fb7d0a989132a9a1f660931b4c3ee5c8ce76fb88bf2c7a4ec3e73564bfa68f', '591f68fc4d7e54b112b4e575c47d85822cb56506d942060f288762c125133cc9');
INSERT INTO public.audit_link VALUES (11, 11, '591f68fc4d7e54b112b4e575c47d85822cb56506d942060f288762c125133cc9', '75cffc34dc597a69e40f97b15db1162c167aa665c10f7d5dd7ecceec963c6b4e');
INSERT INTO public.audit_link VALUES (12, 12, '75cffc34dc597a69e40f97b15db1162c167aa665c10f7d5dd7ecceec963c6b4e', 'fce409d581ddf4ecc172b9eb88079a5b4541795cd1c910824e395d94061b3731');
INSERT INTO public.audit_link VALUES (13, 13, 'fce409d581ddf4ecc172b9eb88079a5b4541795cd1c910824e395d94061b3731', '6063af2354eac46d076a91730e7d7e3f9cc033dbd0b960210b4a747de6b605bb');
INSERT INTO public.audit_link VALUES (14, 14, '6063af2354eac46d076a91730e7d7e3f9cc033dbd0b960210b4a747de6b605bb', 'df3d9e075d71dd00a0d34db64fb6cfac76789cb23bca0ab1c38d8637e5e32077');
INSERT INTO public.audit_link VALUES (15, 15, 'df3d9e075d71dd00a0d34db64fb6cfac76789cb23bca0ab1c38d8637e5e32077', 'c960827f3ba7994225d5cbad9f3f45bf2acea81bf120304161d403b817e6678c');
INSERT INTO public.audit_link VALUES (16, 16, 'c960827f3ba7994225d5cbad9f3f45bf2acea81bf120304161d403b817e6678c', 'f186aa8f1e92e0645b9963e9e7514ebae0482573888c5ca108c66ce14fcaaeb1');
INSERT INTO public.audit_link VALUES (17, 17, 'f186aa8f1e92e0645b9963e9e7514ebae0482573888c5ca108c66ce14fcaaeb1', 'fbbb01bb69140e4d5a536a5d63a030ac599c076f732da47ff5675c5c50ecbfa7');
INSERT INTO public.audit_link VALUES (18, 18, 'fbbb01bb69140e4d5a536a5d63a030ac599c076f732da47ff5675c5c50ecbfa7', 'bcc03a9c6cb6c0ebd71639a01d12eb9d1de924734936e0e159508013d60fb551');
INSERT INTO public.audit_link VALUES (19, 19, 'bcc03a9c6cb6c0ebd71639a01d12eb9d1de924734936e0e159508013d60fb551', 'd608a7e975aa0721870cbe425d90bf0ceefafdd26112e7dfcd72b593cf0e4258');
INSERT INTO public.audit_link VALUES (20, 20, 'd608a7e975aa0721870cbe425d90bf0ceefafdd26112e7dfcd72b593cf0e4258', '1fd6fb9ece2e92c24964f69b60bb9b88840b8010b02af7b72bf971e79ee7dd29');
INSERT INTO public.audit_link VALUES (21, 21, '1fd6fb9ece2e92c24964f69b60bb9b88840b8010b02af7b72bf971e79ee7dd29', '0f57bf757b79f75356bb2904ec00ebd31dc7358ad309a4d8e7860eb57da14243');
INSERT INTO public.audit_link VALUES (22, 22, '0f57bf757b79f75356bb2904ec00ebd31dc7358ad309a4d8e7860eb57da14243', 'cd59ef63adb4ff9d3a2c8b18e6be46f2d82d0c36e2cc2302de52427ad18fcb8f');
INSERT INTO public.audit_link VALUES (23, 23, 'cd59ef63adb4ff9d3a2c8b18e6be46f2d82d0c36e2cc2302de52427ad18fcb8f', 'e9cf361eb071352b4e4ca8a62f14e287807b438b37ca947077f204a1e0e229b9');
INSERT INTO public.audit_link VALUES (24, 24, 'e9cf361eb071352b4e4ca8a62f14e287807b438b37ca947077f204a1e0e229b9', '05954adbee9de8c5b3a88df89ec8277ef6e932f0343dc8a82a832b701d4e29f9');
INSERT INTO public.audit_link VALUES (25, 25, '05954adbee9de8c5b3a88df89ec8277ef6e932f0343dc8a82a832b701d4e29f9', '3fb999291f7519a1276bea8294531d683f658762f909ce0fc865b52c2121c3a9');
INSERT INTO public.audit_link VALUES (26, 26, '3fb999291f7519a1276bea8294531d683f658762f909ce0fc865b52c2121c3a9', '24a872e4cbc0cb6b7b296afd46a51fb1c4f7b9278d07361c6ab939f61d9611f5');
INSERT INTO public.audit_link VALUES (27, 27, '24a872e4cbc0cb6b7b296afd46a51fb1c4f7b9278d07361c6ab939f61d9611f5', '9f40e7e0a427a0e2b232776f6480eb2e55d12eee8eac917a3d01da3abfbe1984');
INSERT INTO public.audit_link VALUES (28, 28, '9f40e7e0a427a0e2b232776f6480eb2e55d12eee8eac917a3d01da3abfbe1984', '85c14d3f917072aef4e52fcf1b1d3f52abe12272c2f2054ebd57831508cc207a');
INSERT INTO public.audit_link VALUES (29, 29, '85c14d3f917072aef4e52fcf1b1d3f52abe12272c2f2054ebd57831508cc207a', '6f0c4f439e3b09927f21e7b09da967daca449a0f207323626f0c0cfae2c1ce24');
INSERT INTO public.audit_link VALUES (30, 30, '6f0c4f439e3b09927f21e7b09da967daca449a0f207323626f0c0cfae2c1ce24', '64a92d2d0d29b44e0434c88d68869afd6fba4e6d6f41316adc6c17ceaea11846');
INSERT INTO public.audit_link VALUES (31, 31, '64a92d2d0d29b44e0434c88d68869afd6fba4e6d6f41316adc6c17ceaea11846', 'd77c655e2e0cc577f55991e523389d5db95d5c5548f1544cd1a0241e3dcbae47');
INSERT INTO public.audit_link VALUES (32, 32, 'd77c655e2e0cc577f55991e523389d5db95d5c5548f1544cd1a0241e3dcbae47', '389887be9e71d0e853b66db1fc4e8a9677504e1704d0596906f11830f4558092');
INSERT INTO public.audit_link VALUES (33, 33, '389887be9e71d0e853b66db1fc4e8a9677504e1704d0596906f11830f4558092', '47db00a6bf30acd149bbb19c82ecc652817bdab9750d629897b535cc60c8ce93');
INSERT INTO public.audit_link VALUES (34, 34, '47db00a6bf30acd149bbb19c82ecc652817bdab9750d629897b535cc60c8ce93', '67635a0c437fe488339ea3a3ec72196981051e321848947eda43a70ac81e0652');
INSERT INTO public.audit_link VALUES (35, 35, '67635a0c437fe488339ea3a3ec72196981051e321848947eda43a70ac81e0652', '03e17cbe2faad63b7b60fa5ee4a8022d5aff914971f223237709814a4271d958');
INSERT INTO public.audit_link VALUES (36, 36, '03e17cbe2faad63b7b60fa5ee4a8022d5aff914971f223237709814a4271d958', '6ee1d2bcb84b368d5ed8b2d19afb38260f67b596bd5d9f1d5a6703dde120a31e');
INSERT INTO public.audit_link VALUES (37, 37, '6ee1d2bcb84b368d5ed8b2d19afb38260f67b596bd5d9f1d5a6703dde120a31e', 'bb5d251024f6a9430fb167987d3a75394cf22df8815a9d8fcf165d41d47268a0');
INSERT INTO public.audit_link VALUES (38, 38, 'bb5d251024f6a9430fb167987d3a75394cf22df8815a9d8fcf165d41d47268a0', '37afcfc566c8ae70217024b4ad9109f84df503adf0691ca352214d242455f522');
INSERT INTO public.audit_link VALUES (39, 39, '37afcfc566c8ae70217024b4ad9109f84df503adf0691ca352214d242455f522', '4136b3afe67a01cead056cd112e7787442aa0285133f8019c050c481e241e723');
INSERT INTO public.audit_link VALUES (40, 40, '4136b3afe67a01cead056cd112e7787442aa0285133f8019c050c481e241e723', '8aafcb6ff2414bcd016f5bb0da0b9f1ad26f366083d16fd86f640c52419d7de9');


--
-- Data for Name: biomarker; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.biomarker VALUES (1, 'HER2', 'equivocal', '', '', false, 1, '2026-11-20 14:48:07.969618+00', 1, 1, 1, 4, NULL, '', '', '', '', '2+', '', 'IHC');
INSERT INTO public.biomarker VALUES (2, 'HER2', 'negative', '', '', false, 2, '2026-11-20 14:48:08.003306+00', 1, 2, 1, 4, NULL, '', '', '', '', '1.3', 'ratio', 'ISH');


--
-- Data for Name: board; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.board VALUES ('Breast board', '', '', '', 'general', 60, 1, '2026-11-20 14:48:07.944235+00', 1, 1);


--
-- Data for Name: board_member; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: case_counter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_counter VALUES (2026, 1, 1, '2026-11-20 14:48:07.956989+00', 2, 1);


--
-- Data for Name: checklist_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clinical_case; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clinical_case VALUES ('TB-2026-0001', 1, 1, 'breast', 'Can the breast be kept?', '', NULL, NULL, '', '', '', '', NULL, NULL, NULL, '', NULL, 1, '2026-11-20 14:48:07.960052+00', 1, 1);


--
-- Data for Name: concordance_finding; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.concordance_finding VALUES (1, 1, 'histologic_type', '', 'Invasive ductal carcinoma (8500/3)', 'Invasive lobular carcinoma (8520/3)', 'major', 'Different types: 8500 against 8520.', 'major', '', '[]', NULL, 2, 1, '2026-11-20 14:48:08.019897+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 2, 'grade', '', '2 (Nottingham)', '2 (Nottingham)', 'agrees', 'Both give the same grade.', 'agrees', '', '[]', NULL, 2, 2, '2026-11-20 14:48:08.0199+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 3, 'n', '', 'pN0', 'pN0(i+)', 'refined', 'pN0 against pN0(i+): the same main category, the review is more specific.', 'refined', '', '[]', NULL, 2, 3, '2026-11-20 14:48:08.0199+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 4, 'biomarker', 'HER2', 'Equivocal, 2+, IHC', 'Negative, 1.3 ratio, ISH', 'major', 'The status changed: Equivocal outside, negative on review.', 'major', '', '[]', NULL, 2, 4, '2026-11-20 14:48:08.0199+00', 1, 2, 1);


--
-- Data for Name: conditional_step; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: considered_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: diagnosis; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.diagnosis VALUES ('outside', 'Invasive ductal carcinoma, G2, pT1c pN0', 'Dr Brandt', 'Riverside Hospital', '2026-10-28', 'S26-1187', '', '', '', '', '2026-11-20 14:48:08.030286+00', 1, '2026-11-20 14:48:07.966685+00', 2, 1, 1);
INSERT INTO public.diagnosis VALUES ('review', '', 'Dr Amara Osei', '', NULL, '', '', '', '', '', '2026-11-20 14:48:08.030286+00', 2, '2026-11-20 14:48:08.002476+00', 2, 2, 1);


--
-- Data for Name: diagnosis_axis; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.diagnosis_axis VALUES (1, 'histologic_type', '', '', NULL, NULL, 1, '2026-11-20 14:48:07.971864+00', 1, 1, 1, 1, NULL, 'Invasive ductal carcinoma', '8500/3', 'ICD-O-3', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (1, 'grade', '', 'Nottingham', NULL, NULL, 2, '2026-11-20 14:48:07.971866+00', 1, 1, 1, 2, NULL, '2', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (1, 'n', '', 'AJCC 8', NULL, NULL, 3, '2026-11-20 14:48:07.971867+00', 1, 1, 1, 3, NULL, 'pN0', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'histologic_type', '', '', NULL, NULL, 4, '2026-11-20 14:48:08.004108+00', 1, 2, 1, 1, NULL, 'Invasive lobular carcinoma', '8520/3', 'ICD-O-3', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'grade', '', 'Nottingham', NULL, NULL, 5, '2026-11-20 14:48:08.004111+00', 1, 2, 1, 2, NULL, '2', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'n', '', 'AJCC 8', NULL, NULL, 6, '2026-11-20 14:48:08.004111+00', 1, 2, 1, 3, NULL, 'pN0(i+)', '', '', '', '', '', '');


--
-- Data for Name: discordance_notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dispatch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: dissent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: expected_outcome; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: follow_up; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imported_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imported_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: material; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: material_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meeting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: opinion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: opinion_invitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ordered_test; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: party; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: patient; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.patient VALUES ('Sato', 'Miriam', '1979-05-04', 'female', false, NULL, '', '', '', '', '', 1, '2026-11-20 14:48:07.950658+00', 1, 1);


--
-- Data for Name: patient_identifier; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.patient_identifier VALUES (1, '20-884-1', 'Lakeside Cancer Center', '', 1, '2026-11-20 14:48:07.952029+00', 1, 1);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('kim', 'Kim', 'Ana', 'Ms', 'coordinator', NULL, '', true, 1, '2026-11-20 14:48:07.921574+00', 1, NULL);
INSERT INTO public.person VALUES ('osei', 'Osei', 'Amara', 'Dr', 'specialist', 'pathology', '', true, 2, '2026-11-20 14:48:07.92793+00', 1, 1);
INSERT INTO public.person VALUES ('haddad', 'Haddad', 'Sami', 'Dr', 'specialist', 'radiology', '', true, 3, '2026-11-20 14:48:07.930234+00', 1, 1);
INSERT INTO public.person VALUES ('ivanov', 'Ivanov', 'Elena', 'Dr', 'specialist', 'surgery', '', true, 4, '2026-11-20 14:48:07.932584+00', 1, 1);
INSERT INTO public.person VALUES ('moreau', 'Moreau', 'Luc', 'Dr', 'specialist', 'medical_oncology', '', true, 5, '2026-11-20 14:48:07.934743+00', 1, 1);
INSERT INTO public.person VALUES ('berg', 'Berg', 'Nora', 'Ms', 'administrator', NULL, '', true, 6, '2026-11-20 14:48:07.936792+00', 1, 1);
INSERT INTO public.person VALUES ('lund', 'Lund', 'Per', 'Mr', 'auditor', NULL, '', true, 7, '2026-11-20 14:48:07.939113+00', 1, 1);


--
-- Data for Name: plan_component; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.plan_component VALUES (1, 1, 'surgery', '', 'Mastectomy with sentinel node biopsy', 3, NULL, NULL, '', 'planned', NULL, NULL, '', '', 1, '2026-11-20 14:48:07.974828+00', 1, 1, 1);
INSERT INTO public.plan_component VALUES (1, 2, 'systemic', '', 'Docetaxel and cyclophosphamide, 4 cycles', 3, NULL, NULL, '', 'planned', NULL, NULL, '', '', 2, '2026-11-20 14:48:07.974829+00', 1, 1, 1);


--
-- Data for Name: question; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.question VALUES (1, 'patient', 'Can I keep my breast?', NULL, '2026-11-20', 1, '2026-11-20 14:48:07.962378+00', 1, 1, 1);


--
-- Data for Name: recommendation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: recommendation_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.referral VALUES ('patient', 'newly_diagnosed', 'remote', 'routine', '2026-11-09', NULL, NULL, NULL, '', '', false, '', NULL, '', 'pending', '', 1, '2026-11-20 14:48:07.96516+00', 1, 1, 1);


--
-- Data for Name: required_discipline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: review; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.review VALUES ('pathology', 'pathology', 2, 2, 'own_read', '', '', 1, NULL, '', 'major', 'major', '', true, '2026-11-20 14:48:08.030286+00', 'aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad', 1, '2026-11-20 14:48:08.005878+00', 4, 2, 1);


--
-- Data for Name: reviewed_material; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: target_lesion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: treatment_option; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: treatment_plan; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.treatment_plan VALUES ('outside', 'Mastectomy, then TC x 4.', 'Dr Brandt', 'Riverside Hospital', NULL, '2026-11-20 14:48:08.030286+00', 1, '2026-11-20 14:48:07.968056+00', 2, 1, 1);


--
-- Data for Name: trial; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: trial_match; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: adjudication_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.adjudication_id_seq', 1, false);


--
-- Name: agenda_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.agenda_item_id_seq', 1, false);


--
-- Name: answer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.answer_id_seq', 1, false);


--
-- Name: attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attachment_id_seq', 1, true);


--
-- Name: attendance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attendance_id_seq', 1, false);


--
-- Name: audit_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_event_id_seq', 40, true);


--
-- Name: biomarker_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.biomarker_id_seq', 2, true);


--
-- Name: board_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.board_id_seq', 1, true);


--
-- Name: board_member_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.board_member_id_seq', 1, false);


--
-- Name: case_counter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.case_counter_id_seq', 1, true);


--
-- Name: checklist_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.checklist_item_id_seq', 1, false);


--
-- Name: clinical_case_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.clinical_case_id_seq', 1, true);


--
-- Name: concordance_finding_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.concordance_finding_id_seq', 4, true);


--
-- Name: conditional_step_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.conditional_step_id_seq', 1, false);


--
-- Name: consent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consent_id_seq', 1, false);


--
-- Name: considered_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.considered_item_id_seq', 1, false);


--
-- Name: diagnosis_axis_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.diagnosis_axis_id_seq', 6, true);


--
-- Name: diagnosis_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.diagnosis_id_seq', 2, true);


--
-- Name: discordance_notice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discordance_notice_id_seq', 1, false);


--
-- Name: dispatch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dispatch_id_seq', 1, false);


--
-- Name: dissent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dissent_id_seq', 1, false);


--
-- Name: expected_outcome_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.expected_outcome_id_seq', 1, false);


--
-- Name: follow_up_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.follow_up_id_seq', 1, false);


--
-- Name: imported_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.imported_entry_id_seq', 1, false);


--
-- Name: imported_file_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.imported_file_id_seq', 1, false);


--
-- Name: letter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.letter_id_seq', 1, false);


--
-- Name: material_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.material_id_seq', 1, false);


--
-- Name: material_request_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.material_request_id_seq', 1, false);


--
-- Name: meeting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.meeting_id_seq', 1, false);


--
-- Name: opinion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.opinion_id_seq', 1, false);


--
-- Name: opinion_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.opinion_invitation_id_seq', 1, false);


--
-- Name: ordered_test_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ordered_test_id_seq', 1, false);


--
-- Name: party_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.party_id_seq', 1, false);


--
-- Name: patient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.patient_id_seq', 1, true);


--
-- Name: patient_identifier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.patient_identifier_id_seq', 1, true);


--
-- Name: person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.person_id_seq', 7, true);


--
-- Name: plan_component_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plan_component_id_seq', 2, true);


--
-- Name: question_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.question_id_seq', 1, true);


--
-- Name: recommendation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.recommendation_id_seq', 1, false);


--
-- Name: recommendation_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.recommendation_item_id_seq', 1, false);


--
-- Name: referral_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.referral_id_seq', 1, true);


--
-- Name: required_discipline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.required_discipline_id_seq', 1, false);


--
-- Name: review_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.review_id_seq', 1, true);


--
-- Name: reviewed_material_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reviewed_material_id_seq', 1, false);


--
-- Name: target_lesion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.target_lesion_id_seq', 1, false);


--
-- Name: treatment_option_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.treatment_option_id_seq', 1, false);


--
-- Name: treatment_plan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.treatment_plan_id_seq', 1, true);


--
-- Name: trial_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.trial_id_seq', 1, false);


--
-- Name: trial_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.trial_match_id_seq', 1, false);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: adjudication pk_adjudication; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT pk_adjudication PRIMARY KEY (id);


--
-- Name: agenda_item pk_agenda_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT pk_agenda_item PRIMARY KEY (id);


--
-- Name: answer pk_answer; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT pk_answer PRIMARY KEY (id);


--
-- Name: attachment pk_attachment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT pk_attachment PRIMARY KEY (id);


--
-- Name: attendance pk_attendance; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT pk_attendance PRIMARY KEY (id);


--
-- Name: audit_event pk_audit_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT pk_audit_event PRIMARY KEY (id);


--
-- Name: audit_head pk_audit_head; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT pk_audit_head PRIMARY KEY (id);


--
-- Name: audit_link pk_audit_link; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT pk_audit_link PRIMARY KEY ("position");


--
-- Name: biomarker pk_biomarker; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT pk_biomarker PRIMARY KEY (id);


--
-- Name: board pk_board; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT pk_board PRIMARY KEY (id);


--
-- Name: board_member pk_board_member; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT pk_board_member PRIMARY KEY (id);


--
-- Name: case_counter pk_case_counter; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT pk_case_counter PRIMARY KEY (id);


--
-- Name: checklist_item pk_checklist_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checklist_item
    ADD CONSTRAINT pk_checklist_item PRIMARY KEY (id);


--
-- Name: clinical_case pk_clinical_case; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT pk_clinical_case PRIMARY KEY (id);


--
-- Name: concordance_finding pk_concordance_finding; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT pk_concordance_finding PRIMARY KEY (id);


--
-- Name: conditional_step pk_conditional_step; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT pk_conditional_step PRIMARY KEY (id);


--
-- Name: consent pk_consent; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT pk_consent PRIMARY KEY (id);


--
-- Name: considered_item pk_considered_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT pk_considered_item PRIMARY KEY (id);


--
-- Name: diagnosis pk_diagnosis; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT pk_diagnosis PRIMARY KEY (id);


--
-- Name: diagnosis_axis pk_diagnosis_axis; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT pk_diagnosis_axis PRIMARY KEY (id);


--
-- Name: discordance_notice pk_discordance_notice; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT pk_discordance_notice PRIMARY KEY (id);


--
-- Name: dispatch pk_dispatch; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT pk_dispatch PRIMARY KEY (id);


--
-- Name: dissent pk_dissent; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT pk_dissent PRIMARY KEY (id);


--
-- Name: expected_outcome pk_expected_outcome; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT pk_expected_outcome PRIMARY KEY (id);


--
-- Name: follow_up pk_follow_up; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT pk_follow_up PRIMARY KEY (id);


--
-- Name: imported_entry pk_imported_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT pk_imported_entry PRIMARY KEY (id);


--
-- Name: imported_file pk_imported_file; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT pk_imported_file PRIMARY KEY (id);


--
-- Name: letter pk_letter; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT pk_letter PRIMARY KEY (id);


--
-- Name: material pk_material; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT pk_material PRIMARY KEY (id);


--
-- Name: material_request pk_material_request; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT pk_material_request PRIMARY KEY (id);


--
-- Name: meeting pk_meeting; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);


--
-- Name: opinion pk_opinion; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT pk_opinion PRIMARY KEY (id);


--
-- Name: opinion_invitation pk_opinion_invitation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT pk_opinion_invitation PRIMARY KEY (id);


--
-- Name: ordered_test pk_ordered_test; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT pk_ordered_test PRIMARY KEY (id);


--
-- Name: party pk_party; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT pk_party PRIMARY KEY (id);


--
-- Name: patient pk_patient; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT pk_patient PRIMARY KEY (id);


--
-- Name: patient_identifier pk_patient_identifier; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT pk_patient_identifier PRIMARY KEY (id);


--
-- Name: person pk_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);


--
-- Name: plan_component pk_plan_component; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT pk_plan_component PRIMARY KEY (id);


--
-- Name: question pk_question; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT pk_question PRIMARY KEY (id);


--
-- Name: recommendation pk_recommendation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT pk_recommendation PRIMARY KEY (id);


--
-- Name: recommendation_item pk_recommendation_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT pk_recommendation_item PRIMARY KEY (id);


--
-- Name: referral pk_referral; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT pk_referral PRIMARY KEY (id);


--
-- Name: required_discipline pk_required_discipline; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT pk_required_discipline PRIMARY KEY (id);


--
-- Name: review pk_review; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT pk_review PRIMARY KEY (id);


--
-- Name: reviewed_material pk_reviewed_material; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT pk_reviewed_material PRIMARY KEY (id);


--
-- Name: target_lesion pk_target_lesion; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT pk_target_lesion PRIMARY KEY (id);


--
-- Name: treatment_option pk_treatment_option; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT pk_treatment_option PRIMARY KEY (id);


--
-- Name: treatment_plan pk_treatment_plan; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT pk_treatment_plan PRIMARY KEY (id);


--
-- Name: trial pk_trial; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT pk_trial PRIMARY KEY (id);


--
-- Name: trial_match pk_trial_match; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT pk_trial_match PRIMARY KEY (id);


--
-- Name: agenda_item uq_agenda_item_meeting_id_case_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT uq_agenda_item_meeting_id_case_id UNIQUE (meeting_id, case_id);


--
-- Name: answer uq_answer_question_id_opinion_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT uq_answer_question_id_opinion_id UNIQUE (question_id, opinion_id);


--
-- Name: answer uq_answer_question_id_recommendation_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT uq_answer_question_id_recommendation_id UNIQUE (question_id, recommendation_id);


--
-- Name: attachment uq_attachment_sha256; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT uq_attachment_sha256 UNIQUE (sha256);


--
-- Name: audit_link uq_audit_link_event_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT uq_audit_link_event_id UNIQUE (event_id);


--
-- Name: audit_link uq_audit_link_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT uq_audit_link_hash UNIQUE (hash);


--
-- Name: biomarker uq_biomarker_diagnosis_id_name_method; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT uq_biomarker_diagnosis_id_name_method UNIQUE (diagnosis_id, name, method);


--
-- Name: board_member uq_board_member_board_id_person_id_discipline; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT uq_board_member_board_id_person_id_discipline UNIQUE (board_id, person_id, discipline);


--
-- Name: board uq_board_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT uq_board_name UNIQUE (name);


--
-- Name: case_counter uq_case_counter_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT uq_case_counter_year UNIQUE (year);


--
-- Name: clinical_case uq_clinical_case_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT uq_clinical_case_number UNIQUE (number);


--
-- Name: concordance_finding uq_concordance_finding_review_id_axis_label; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT uq_concordance_finding_review_id_axis_label UNIQUE (review_id, axis, label);


--
-- Name: consent uq_consent_case_id_purpose; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT uq_consent_case_id_purpose UNIQUE (case_id, purpose);


--
-- Name: considered_item uq_considered_item_recommendation_id_topic; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT uq_considered_item_recommendation_id_topic UNIQUE (recommendation_id, topic);


--
-- Name: diagnosis_axis uq_diagnosis_axis_diagnosis_id_axis_label; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT uq_diagnosis_axis_diagnosis_id_axis_label UNIQUE (diagnosis_id, axis, label);


--
-- Name: dissent uq_dissent_recommendation_id_person_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT uq_dissent_recommendation_id_person_id UNIQUE (recommendation_id, person_id);


--
-- Name: expected_outcome uq_expected_outcome_recommendation_id_rater_id_axis; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT uq_expected_outcome_recommendation_id_rater_id_axis UNIQUE (recommendation_id, rater_id, axis);


--
-- Name: follow_up uq_follow_up_case_id_recommendation_id_days; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT uq_follow_up_case_id_recommendation_id_days UNIQUE (case_id, recommendation_id, days);


--
-- Name: imported_file uq_imported_file_attachment_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT uq_imported_file_attachment_id UNIQUE (attachment_id);


--
-- Name: letter uq_letter_case_id_kind_language_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT uq_letter_case_id_kind_language_version UNIQUE (case_id, kind, language, version);


--
-- Name: letter uq_letter_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT uq_letter_supersedes_id UNIQUE (supersedes_id);


--
-- Name: opinion_invitation uq_opinion_invitation_case_id_person_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT uq_opinion_invitation_case_id_person_id UNIQUE (case_id, person_id);


--
-- Name: opinion uq_opinion_plan_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT uq_opinion_plan_id UNIQUE (plan_id);


--
-- Name: opinion uq_opinion_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT uq_opinion_supersedes_id UNIQUE (supersedes_id);


--
-- Name: patient_identifier uq_patient_identifier_issuer_value; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT uq_patient_identifier_issuer_value UNIQUE (issuer, value);


--
-- Name: person uq_person_login; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_login UNIQUE (login);


--
-- Name: question uq_question_case_id_position; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT uq_question_case_id_position UNIQUE (case_id, "position");


--
-- Name: recommendation uq_recommendation_case_id_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_case_id_version UNIQUE (case_id, version);


--
-- Name: recommendation uq_recommendation_diagnosis_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_diagnosis_id UNIQUE (diagnosis_id);


--
-- Name: recommendation_item uq_recommendation_item_recommendation_id_rank; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT uq_recommendation_item_recommendation_id_rank UNIQUE (recommendation_id, rank);


--
-- Name: recommendation uq_recommendation_plan_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_plan_id UNIQUE (plan_id);


--
-- Name: recommendation uq_recommendation_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_supersedes_id UNIQUE (supersedes_id);


--
-- Name: referral uq_referral_one_per_case; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT uq_referral_one_per_case UNIQUE (case_id);


--
-- Name: required_discipline uq_required_discipline_board_id_discipline; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT uq_required_discipline_board_id_discipline UNIQUE (board_id, discipline);


--
-- Name: review uq_review_amends_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT uq_review_amends_id UNIQUE (amends_id);


--
-- Name: review uq_review_diagnosis_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT uq_review_diagnosis_id UNIQUE (diagnosis_id);


--
-- Name: reviewed_material uq_reviewed_material_review_id_material_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT uq_reviewed_material_review_id_material_id UNIQUE (review_id, material_id);


--
-- Name: trial_match uq_trial_match_case_id_trial_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT uq_trial_match_case_id_trial_id UNIQUE (case_id, trial_id);


--
-- Name: trial uq_trial_registry_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT uq_trial_registry_number UNIQUE (registry_number);


--
-- Name: ix_adjudication_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_adjudication_case_id ON public.adjudication USING btree (case_id);


--
-- Name: ix_adjudication_finding_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_adjudication_finding_id ON public.adjudication USING btree (finding_id);


--
-- Name: ix_agenda_item_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_agenda_item_case_id ON public.agenda_item USING btree (case_id);


--
-- Name: ix_agenda_item_meeting_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_agenda_item_meeting_id ON public.agenda_item USING btree (meeting_id);


--
-- Name: ix_answer_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_answer_case_id ON public.answer USING btree (case_id);


--
-- Name: ix_answer_opinion_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_answer_opinion_id ON public.answer USING btree (opinion_id);


--
-- Name: ix_answer_question_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_answer_question_id ON public.answer USING btree (question_id);


--
-- Name: ix_answer_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_answer_recommendation_id ON public.answer USING btree (recommendation_id);


--
-- Name: ix_attendance_meeting_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attendance_meeting_id ON public.attendance USING btree (meeting_id);


--
-- Name: ix_audit_event_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_event_case_id ON public.audit_event USING btree (case_id);


--
-- Name: ix_biomarker_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_biomarker_case_id ON public.biomarker USING btree (case_id);


--
-- Name: ix_biomarker_diagnosis_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_biomarker_diagnosis_id ON public.biomarker USING btree (diagnosis_id);


--
-- Name: ix_clinical_case_board_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_clinical_case_board_id ON public.clinical_case USING btree (board_id);


--
-- Name: ix_clinical_case_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_clinical_case_patient_id ON public.clinical_case USING btree (patient_id);


--
-- Name: ix_concordance_finding_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_concordance_finding_case_id ON public.concordance_finding USING btree (case_id);


--
-- Name: ix_concordance_finding_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_concordance_finding_review_id ON public.concordance_finding USING btree (review_id);


--
-- Name: ix_conditional_step_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_conditional_step_case_id ON public.conditional_step USING btree (case_id);


--
-- Name: ix_conditional_step_opinion_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_conditional_step_opinion_id ON public.conditional_step USING btree (opinion_id);


--
-- Name: ix_conditional_step_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_conditional_step_recommendation_id ON public.conditional_step USING btree (recommendation_id);


--
-- Name: ix_consent_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_consent_case_id ON public.consent USING btree (case_id);


--
-- Name: ix_considered_item_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_considered_item_case_id ON public.considered_item USING btree (case_id);


--
-- Name: ix_considered_item_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_considered_item_recommendation_id ON public.considered_item USING btree (recommendation_id);


--
-- Name: ix_diagnosis_axis_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_diagnosis_axis_case_id ON public.diagnosis_axis USING btree (case_id);


--
-- Name: ix_diagnosis_axis_diagnosis_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_diagnosis_axis_diagnosis_id ON public.diagnosis_axis USING btree (diagnosis_id);


--
-- Name: ix_diagnosis_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_diagnosis_case_id ON public.diagnosis USING btree (case_id);


--
-- Name: ix_discordance_notice_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_discordance_notice_case_id ON public.discordance_notice USING btree (case_id);


--
-- Name: ix_discordance_notice_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_discordance_notice_review_id ON public.discordance_notice USING btree (review_id);


--
-- Name: ix_dispatch_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dispatch_case_id ON public.dispatch USING btree (case_id);


--
-- Name: ix_dispatch_letter_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dispatch_letter_id ON public.dispatch USING btree (letter_id);


--
-- Name: ix_dissent_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dissent_case_id ON public.dissent USING btree (case_id);


--
-- Name: ix_dissent_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dissent_recommendation_id ON public.dissent USING btree (recommendation_id);


--
-- Name: ix_expected_outcome_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_expected_outcome_case_id ON public.expected_outcome USING btree (case_id);


--
-- Name: ix_expected_outcome_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_expected_outcome_recommendation_id ON public.expected_outcome USING btree (recommendation_id);


--
-- Name: ix_follow_up_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_follow_up_case_id ON public.follow_up USING btree (case_id);


--
-- Name: ix_follow_up_due_on; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_follow_up_due_on ON public.follow_up USING btree (due_on);


--
-- Name: ix_follow_up_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_follow_up_recommendation_id ON public.follow_up USING btree (recommendation_id);


--
-- Name: ix_imported_entry_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_imported_entry_case_id ON public.imported_entry USING btree (case_id);


--
-- Name: ix_imported_entry_file_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_imported_entry_file_id ON public.imported_entry USING btree (file_id);


--
-- Name: ix_imported_entry_key_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_imported_entry_key_id ON public.imported_entry USING btree (key, id);


--
-- Name: ix_imported_entry_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_imported_entry_patient_id ON public.imported_entry USING btree (patient_id);


--
-- Name: ix_letter_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_letter_case_id ON public.letter USING btree (case_id);


--
-- Name: ix_letter_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_letter_recommendation_id ON public.letter USING btree (recommendation_id);


--
-- Name: ix_material_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_material_case_id ON public.material USING btree (case_id);


--
-- Name: ix_material_request_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_material_request_case_id ON public.material_request USING btree (case_id);


--
-- Name: ix_material_request_material_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_material_request_material_id ON public.material_request USING btree (material_id);


--
-- Name: ix_meeting_board_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_meeting_board_id ON public.meeting USING btree (board_id);


--
-- Name: ix_meeting_starts_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_meeting_starts_at ON public.meeting USING btree (starts_at);


--
-- Name: ix_opinion_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_opinion_case_id ON public.opinion USING btree (case_id);


--
-- Name: ix_opinion_invitation_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_opinion_invitation_case_id ON public.opinion_invitation USING btree (case_id);


--
-- Name: ix_ordered_test_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ordered_test_case_id ON public.ordered_test USING btree (case_id);


--
-- Name: ix_ordered_test_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ordered_test_review_id ON public.ordered_test USING btree (review_id);


--
-- Name: ix_patient_family_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_patient_family_name ON public.patient USING btree (family_name);


--
-- Name: ix_patient_identifier_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_patient_identifier_patient_id ON public.patient_identifier USING btree (patient_id);


--
-- Name: ix_plan_component_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_plan_component_case_id ON public.plan_component USING btree (case_id);


--
-- Name: ix_plan_component_plan_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_plan_component_plan_id ON public.plan_component USING btree (plan_id);


--
-- Name: ix_question_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_question_case_id ON public.question USING btree (case_id);


--
-- Name: ix_recommendation_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_recommendation_case_id ON public.recommendation USING btree (case_id);


--
-- Name: ix_recommendation_item_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_recommendation_item_case_id ON public.recommendation_item USING btree (case_id);


--
-- Name: ix_recommendation_item_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_recommendation_item_recommendation_id ON public.recommendation_item USING btree (recommendation_id);


--
-- Name: ix_referral_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_referral_case_id ON public.referral USING btree (case_id);


--
-- Name: ix_review_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_review_case_id ON public.review USING btree (case_id);


--
-- Name: ix_reviewed_material_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_reviewed_material_case_id ON public.reviewed_material USING btree (case_id);


--
-- Name: ix_reviewed_material_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_reviewed_material_review_id ON public.reviewed_material USING btree (review_id);


--
-- Name: ix_target_lesion_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_target_lesion_case_id ON public.target_lesion USING btree (case_id);


--
-- Name: ix_target_lesion_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_target_lesion_review_id ON public.target_lesion USING btree (review_id);


--
-- Name: ix_treatment_option_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_treatment_option_case_id ON public.treatment_option USING btree (case_id);


--
-- Name: ix_treatment_option_opinion_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_treatment_option_opinion_id ON public.treatment_option USING btree (opinion_id);


--
-- Name: ix_treatment_option_recommendation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_treatment_option_recommendation_id ON public.treatment_option USING btree (recommendation_id);


--
-- Name: ix_treatment_plan_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_treatment_plan_case_id ON public.treatment_plan USING btree (case_id);


--
-- Name: ix_trial_match_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_trial_match_case_id ON public.trial_match USING btree (case_id);


--
-- Name: uq_diagnosis_one_outside; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_diagnosis_one_outside ON public.diagnosis USING btree (case_id) WHERE (kind = 'outside'::text);


--
-- Name: uq_treatment_plan_one_outside; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_treatment_plan_one_outside ON public.treatment_plan USING btree (case_id) WHERE (kind = 'outside'::text);


--
-- Name: adjudication a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.adjudication FOR EACH ROW EXECUTE FUNCTION public.tb_guard_adjudication();


--
-- Name: agenda_item a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_agenda_item();


--
-- Name: answer a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.answer FOR EACH ROW EXECUTE FUNCTION public.tb_guard_answer();


--
-- Name: attachment a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION public.tb_guard_attachment();


--
-- Name: attendance a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION public.tb_guard_attendance();


--
-- Name: biomarker a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.biomarker FOR EACH ROW EXECUTE FUNCTION public.tb_guard_biomarker();


--
-- Name: board a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.board FOR EACH ROW EXECUTE FUNCTION public.tb_guard_board();


--
-- Name: board_member a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.board_member FOR EACH ROW EXECUTE FUNCTION public.tb_guard_board_member();


--
-- Name: case_counter a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.case_counter FOR EACH ROW EXECUTE FUNCTION public.tb_guard_case_counter();


--
-- Name: checklist_item a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.checklist_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_checklist_item();


--
-- Name: clinical_case a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.clinical_case FOR EACH ROW EXECUTE FUNCTION public.tb_guard_clinical_case();


--
-- Name: concordance_finding a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.concordance_finding FOR EACH ROW EXECUTE FUNCTION public.tb_guard_concordance_finding();


--
-- Name: conditional_step a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.conditional_step FOR EACH ROW EXECUTE FUNCTION public.tb_guard_conditional_step();


--
-- Name: consent a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION public.tb_guard_consent();


--
-- Name: considered_item a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.considered_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_considered_item();


--
-- Name: diagnosis a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.diagnosis FOR EACH ROW EXECUTE FUNCTION public.tb_guard_diagnosis();


--
-- Name: diagnosis_axis a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.diagnosis_axis FOR EACH ROW EXECUTE FUNCTION public.tb_guard_diagnosis_axis();


--
-- Name: discordance_notice a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.discordance_notice FOR EACH ROW EXECUTE FUNCTION public.tb_guard_discordance_notice();


--
-- Name: dispatch a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.dispatch FOR EACH ROW EXECUTE FUNCTION public.tb_guard_dispatch();


--
-- Name: dissent a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.dissent FOR EACH ROW EXECUTE FUNCTION public.tb_guard_dissent();


--
-- Name: expected_outcome a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.expected_outcome FOR EACH ROW EXECUTE FUNCTION public.tb_guard_expected_outcome();


--
-- Name: follow_up a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION public.tb_guard_follow_up();


--
-- Name: imported_entry a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.imported_entry FOR EACH ROW EXECUTE FUNCTION public.tb_guard_imported_entry();


--
-- Name: imported_file a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.imported_file FOR EACH ROW EXECUTE FUNCTION public.tb_guard_imported_file();


--
-- Name: letter a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.letter FOR EACH ROW EXECUTE FUNCTION public.tb_guard_letter();


--
-- Name: material a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.material FOR EACH ROW EXECUTE FUNCTION public.tb_guard_material();


--
-- Name: material_request a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.material_request FOR EACH ROW EXECUTE FUNCTION public.tb_guard_material_request();


--
-- Name: meeting a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION public.tb_guard_meeting();


--
-- Name: opinion a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.opinion FOR EACH ROW EXECUTE FUNCTION public.tb_guard_opinion();


--
-- Name: opinion_invitation a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.opinion_invitation FOR EACH ROW EXECUTE FUNCTION public.tb_guard_opinion_invitation();


--
-- Name: ordered_test a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.ordered_test FOR EACH ROW EXECUTE FUNCTION public.tb_guard_ordered_test();


--
-- Name: party a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION public.tb_guard_party();


--
-- Name: patient a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.patient FOR EACH ROW EXECUTE FUNCTION public.tb_guard_patient();


--
-- Name: patient_identifier a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.tb_guard_patient_identifier();


--
-- Name: person a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.tb_guard_person();


--
-- Name: plan_component a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.plan_component FOR EACH ROW EXECUTE FUNCTION public.tb_guard_plan_component();


--
-- Name: question a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.question FOR EACH ROW EXECUTE FUNCTION public.tb_guard_question();


--
-- Name: recommendation a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.recommendation FOR EACH ROW EXECUTE FUNCTION public.tb_guard_recommendation();


--
-- Name: recommendation_item a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.recommendation_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_recommendation_item();


--
-- Name: referral a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION public.tb_guard_referral();


--
-- Name: required_discipline a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.required_discipline FOR EACH ROW EXECUTE FUNCTION public.tb_guard_required_discipline();


--
-- Name: review a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION public.tb_guard_review();


--
-- Name: reviewed_material a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.reviewed_material FOR EACH ROW EXECUTE FUNCTION public.tb_guard_reviewed_material();


--
-- Name: target_lesion a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.target_lesion FOR EACH ROW EXECUTE FUNCTION public.tb_guard_target_lesion();


--
-- Name: treatment_option a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.treatment_option FOR EACH ROW EXECUTE FUNCTION public.tb_guard_treatment_option();


--
-- Name: treatment_plan a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.treatment_plan FOR EACH ROW EXECUTE FUNCTION public.tb_guard_treatment_plan();


--
-- Name: trial a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION public.tb_guard_trial();


--
-- Name: trial_match a_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.trial_match FOR EACH ROW EXECUTE FUNCTION public.tb_guard_trial_match();


--
-- Name: audit_event a_refuse; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: audit_head a_refuse; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_refuse BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: audit_link a_refuse; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: adjudication a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.adjudication FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: agenda_item a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.agenda_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: answer a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.answer FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: attachment a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.attachment FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: attendance a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: biomarker a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.biomarker FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: board a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.board FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: board_member a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.board_member FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: case_counter a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.case_counter FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: checklist_item a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.checklist_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: clinical_case a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.clinical_case FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: concordance_finding a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.concordance_finding FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: conditional_step a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.conditional_step FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: consent a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: considered_item a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.considered_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: diagnosis a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.diagnosis FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: diagnosis_axis a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.diagnosis_axis FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: discordance_notice a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.discordance_notice FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: dispatch a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.dispatch FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: dissent a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.dissent FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: expected_outcome a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.expected_outcome FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: follow_up a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.follow_up FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: imported_entry a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.imported_entry FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: imported_file a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.imported_file FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: letter a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.letter FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: material a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.material FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: material_request a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.material_request FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: meeting a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.meeting FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: opinion a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.opinion FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: opinion_invitation a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.opinion_invitation FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: ordered_test a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.ordered_test FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: party a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.party FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: patient a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.patient FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: patient_identifier a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.patient_identifier FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: person a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.person FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: plan_component a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.plan_component FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: question a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.question FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: recommendation a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.recommendation FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: recommendation_item a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.recommendation_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: referral a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.referral FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: required_discipline a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.required_discipline FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: review a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.review FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: reviewed_material a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.reviewed_material FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: target_lesion a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.target_lesion FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: treatment_option a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.treatment_option FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: treatment_plan a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.treatment_plan FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: trial a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.trial FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: trial_match a_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.trial_match FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: audit_event b_by_trigger; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER b_by_trigger BEFORE INSERT ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: audit_head b_by_trigger; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER b_by_trigger BEFORE INSERT OR UPDATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: audit_link b_by_trigger; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER b_by_trigger BEFORE INSERT ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: adjudication y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.adjudication FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: agenda_item y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: answer y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.answer FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: attachment y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('content');


--
-- Name: attendance y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: biomarker y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.biomarker FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: board y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.board FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: board_member y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.board_member FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: case_counter y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.case_counter FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: checklist_item y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.checklist_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: clinical_case y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.clinical_case FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: concordance_finding y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.concordance_finding FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: conditional_step y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.conditional_step FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: consent y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: considered_item y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.considered_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: diagnosis y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.diagnosis FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: diagnosis_axis y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.diagnosis_axis FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: discordance_notice y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.discordance_notice FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: dispatch y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.dispatch FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: dissent y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.dissent FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: expected_outcome y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.expected_outcome FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: follow_up y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: imported_entry y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.imported_entry FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: imported_file y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.imported_file FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: letter y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.letter FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: material y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.material FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: material_request y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.material_request FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: meeting y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: opinion y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.opinion FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: opinion_invitation y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.opinion_invitation FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: ordered_test y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.ordered_test FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: party y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: patient y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.patient FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: patient_identifier y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: person y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: plan_component y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.plan_component FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: question y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.question FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: recommendation y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.recommendation FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: recommendation_item y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.recommendation_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: referral y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: required_discipline y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.required_discipline FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: review y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: reviewed_material y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.reviewed_material FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: target_lesion y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.target_lesion FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: treatment_option y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.treatment_option FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: treatment_plan y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.treatment_plan FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: trial y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: trial_match y_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.trial_match FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: audit_event z_link; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER z_link AFTER INSERT ON public.audit_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.tb_audit_link();


--
-- Name: adjudication fk_adjudication_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: adjudication fk_adjudication_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: adjudication fk_adjudication_finding_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_finding_id FOREIGN KEY (finding_id) REFERENCES public.concordance_finding(id);


--
-- Name: agenda_item fk_agenda_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: agenda_item fk_agenda_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: agenda_item fk_agenda_item_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meeting(id);


--
-- Name: agenda_item fk_agenda_item_presenter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_presenter_id FOREIGN KEY (presenter_id) REFERENCES public.person(id);


--
-- Name: answer fk_answer_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: answer fk_answer_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: answer fk_answer_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: answer fk_answer_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_question_id FOREIGN KEY (question_id) REFERENCES public.question(id);


--
-- Name: answer fk_answer_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: attachment fk_attachment_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: attendance fk_attendance_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: attendance fk_attendance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meeting(id);


--
-- Name: attendance fk_attendance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: audit_link fk_audit_link_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT fk_audit_link_event_id FOREIGN KEY (event_id) REFERENCES public.audit_event(id);


--
-- Name: biomarker fk_biomarker_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: biomarker fk_biomarker_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: biomarker fk_biomarker_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: board fk_board_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT fk_board_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: board_member fk_board_member_board_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: board_member fk_board_member_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: board_member fk_board_member_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: case_counter fk_case_counter_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT fk_case_counter_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: checklist_item fk_checklist_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checklist_item
    ADD CONSTRAINT fk_checklist_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_board_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: clinical_case fk_clinical_case_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_opinions_opened_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_opinions_opened_by_id FOREIGN KEY (opinions_opened_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: concordance_finding fk_concordance_finding_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: concordance_finding fk_concordance_finding_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: concordance_finding fk_concordance_finding_rater_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_rater_id FOREIGN KEY (rater_id) REFERENCES public.person(id);


--
-- Name: concordance_finding fk_concordance_finding_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: conditional_step fk_conditional_step_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: conditional_step fk_conditional_step_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: conditional_step fk_conditional_step_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: conditional_step fk_conditional_step_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: consent fk_consent_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT fk_consent_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: consent fk_consent_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT fk_consent_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: considered_item fk_considered_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: considered_item fk_considered_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: considered_item fk_considered_item_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: diagnosis fk_diagnosis_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT fk_diagnosis_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: diagnosis fk_diagnosis_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT fk_diagnosis_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: discordance_notice fk_discordance_notice_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: discordance_notice fk_discordance_notice_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: discordance_notice fk_discordance_notice_party_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: discordance_notice fk_discordance_notice_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: dispatch fk_dispatch_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: dispatch fk_dispatch_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: dispatch fk_dispatch_letter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_letter_id FOREIGN KEY (letter_id) REFERENCES public.letter(id);


--
-- Name: dispatch fk_dispatch_party_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: dispatch fk_dispatch_sent_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_sent_by_id FOREIGN KEY (sent_by_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: dissent fk_dissent_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: expected_outcome fk_expected_outcome_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: expected_outcome fk_expected_outcome_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: expected_outcome fk_expected_outcome_rater_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_rater_id FOREIGN KEY (rater_id) REFERENCES public.person(id);


--
-- Name: expected_outcome fk_expected_outcome_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: follow_up fk_follow_up_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: follow_up fk_follow_up_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: follow_up fk_follow_up_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: imported_entry fk_imported_entry_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: imported_entry fk_imported_entry_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: imported_entry fk_imported_entry_file_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_file_id FOREIGN KEY (file_id) REFERENCES public.imported_file(id);


--
-- Name: imported_entry fk_imported_entry_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: imported_file fk_imported_file_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT fk_imported_file_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: imported_file fk_imported_file_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT fk_imported_file_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: letter fk_letter_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: letter fk_letter_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_issued_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_issued_by_id FOREIGN KEY (issued_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: letter fk_letter_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.letter(id);


--
-- Name: material fk_material_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: material fk_material_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: material fk_material_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: material_request fk_material_request_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: material_request fk_material_request_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: material_request fk_material_request_material_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_material_id FOREIGN KEY (material_id) REFERENCES public.material(id);


--
-- Name: material_request fk_material_request_party_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: material fk_material_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_source_id FOREIGN KEY (source_id) REFERENCES public.party(id);


--
-- Name: meeting fk_meeting_board_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: meeting fk_meeting_chair_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_chair_id FOREIGN KEY (chair_id) REFERENCES public.person(id);


--
-- Name: meeting fk_meeting_coordinator_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_coordinator_id FOREIGN KEY (coordinator_id) REFERENCES public.person(id);


--
-- Name: meeting fk_meeting_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_author_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_author_id FOREIGN KEY (author_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: opinion fk_opinion_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion_invitation fk_opinion_invitation_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: opinion_invitation fk_opinion_invitation_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion_invitation fk_opinion_invitation_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: opinion fk_opinion_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.opinion(id);


--
-- Name: ordered_test fk_ordered_test_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: ordered_test fk_ordered_test_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: ordered_test fk_ordered_test_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: party fk_party_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT fk_party_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient fk_patient_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT fk_patient_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient_identifier fk_patient_identifier_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT fk_patient_identifier_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient_identifier fk_patient_identifier_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT fk_patient_identifier_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: person fk_person_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT fk_person_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: plan_component fk_plan_component_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: plan_component fk_plan_component_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: plan_component fk_plan_component_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: question fk_question_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT fk_question_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: question fk_question_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT fk_question_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_agenda_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_agenda_item_id FOREIGN KEY (agenda_item_id) REFERENCES public.agenda_item(id);


--
-- Name: recommendation fk_recommendation_approved_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_approved_by_id FOREIGN KEY (approved_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: recommendation fk_recommendation_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: recommendation_item fk_recommendation_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: recommendation_item fk_recommendation_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation_item fk_recommendation_item_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: recommendation_item fk_recommendation_item_source_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_source_opinion_id FOREIGN KEY (source_opinion_id) REFERENCES public.opinion(id);


--
-- Name: recommendation_item fk_recommendation_item_source_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_source_review_id FOREIGN KEY (source_review_id) REFERENCES public.review(id);


--
-- Name: recommendation fk_recommendation_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: recommendation fk_recommendation_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.recommendation(id);


--
-- Name: referral fk_referral_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: referral fk_referral_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: referral fk_referral_insurer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_insurer_id FOREIGN KEY (insurer_id) REFERENCES public.party(id);


--
-- Name: referral fk_referral_referrer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_referrer_id FOREIGN KEY (referrer_id) REFERENCES public.party(id);


--
-- Name: referral fk_referral_trusted_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_trusted_person_id FOREIGN KEY (trusted_person_id) REFERENCES public.party(id);


--
-- Name: required_discipline fk_required_discipline_board_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT fk_required_discipline_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: required_discipline fk_required_discipline_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT fk_required_discipline_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: review fk_review_amends_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_amends_id FOREIGN KEY (amends_id) REFERENCES public.review(id);


--
-- Name: review fk_review_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: review fk_review_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: review fk_review_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: review fk_review_reviewer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_reviewer_id FOREIGN KEY (reviewer_id) REFERENCES public.person(id);


--
-- Name: reviewed_material fk_reviewed_material_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: reviewed_material fk_reviewed_material_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: reviewed_material fk_reviewed_material_material_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_material_id FOREIGN KEY (material_id) REFERENCES public.material(id);


--
-- Name: reviewed_material fk_reviewed_material_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: target_lesion fk_target_lesion_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: target_lesion fk_target_lesion_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: target_lesion fk_target_lesion_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: treatment_option fk_treatment_option_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: treatment_option fk_treatment_option_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: treatment_option fk_treatment_option_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: treatment_option fk_treatment_option_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: treatment_option fk_treatment_option_source_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_source_opinion_id FOREIGN KEY (source_opinion_id) REFERENCES public.opinion(id);


--
-- Name: treatment_plan fk_treatment_plan_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT fk_treatment_plan_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: treatment_plan fk_treatment_plan_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT fk_treatment_plan_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial fk_trial_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT fk_trial_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_assessed_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_assessed_by_id FOREIGN KEY (assessed_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: trial_match fk_trial_match_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_trial_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_trial_id FOREIGN KEY (trial_id) REFERENCES public.trial(id);


--
-- PostgreSQL database dump complete
--


