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
-- Name: tb_audit_by_trigger(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
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


ALTER FUNCTION public.tb_audit_by_trigger() OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_changed(bigint); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_changed(after bigint) RETURNS TABLE(kind text, number bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $$
WITH told AS (SELECT DISTINCT told.case_id, CASE WHEN told.table_name = 'patient' THEN told.row_id WHEN told.table_name IN ('clinical_case', 'imported_entry', 'patient_identifier') THEN (told.row_json::jsonb ->> 'patient_id')::bigint END AS patient_id, CASE WHEN told.table_name = 'meeting' THEN told.row_id WHEN told.table_name IN ('agenda_item', 'attendance') THEN (told.row_json::jsonb ->> 'meeting_id')::bigint END AS meeting_id, told.table_name IN ('absence', 'axis_template_line', 'board', 'board_member', 'checklist_item', 'credential_reset', 'discipline_need', 'expertise', 'party', 'person', 'required_discipline') AS of_people FROM (SELECT event_id FROM audit_link WHERE audit_link.position > after ORDER BY audit_link.position LIMIT 5000) AS link JOIN audit_event AS told ON told.id = link.event_id WHERE NOT told.table_name IN ('case_access')),
shown AS (SELECT * FROM told WHERE tb_setup() OR (tb_role() IS NOT NULL AND CASE
  WHEN told.case_id IS NOT NULL THEN EXISTS (SELECT FROM clinical_case WHERE clinical_case.id = told.case_id AND ((SELECT tb_role()) IN ('administrator', 'auditor', 'coordinator') OR board_id IN (SELECT tb_my_boards()) OR id IN (SELECT tb_my_cases())))
  WHEN told.patient_id IS NOT NULL THEN (SELECT tb_role()) IN ('administrator', 'auditor', 'coordinator') OR EXISTS (SELECT FROM clinical_case WHERE clinical_case.patient_id = told.patient_id AND ((SELECT tb_role()) IN ('administrator', 'auditor', 'coordinator') OR board_id IN (SELECT tb_my_boards()) OR id IN (SELECT tb_my_cases())))
  ELSE true END))
SELECT 'cases', case_id FROM shown WHERE case_id IS NOT NULL
UNION SELECT 'patients', patient_id FROM shown WHERE patient_id IS NOT NULL
UNION SELECT 'meetings', meeting_id FROM shown WHERE meeting_id IS NOT NULL
UNION SELECT 'people', 1 FROM shown WHERE of_people $$;


ALTER FUNCTION public.tb_audit_changed(after bigint) OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_columns(bigint); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_columns(one bigint) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
WITH told AS (SELECT * FROM audit_event WHERE id = one
    AND (tb_setup() OR (tb_role() = 'auditor' AND tb_audit_opened()))),
  was AS (SELECT former.row_json::jsonb AS content FROM audit_event AS former, told
    WHERE former.table_name = told.table_name AND former.row_id = told.row_id AND former.id < told.id
      AND former.case_id IS NOT DISTINCT FROM told.case_id AND told.operation <> 'DELETE'
    ORDER BY former.id DESC LIMIT 1)
SELECT key FROM told, jsonb_each(told.row_json::jsonb) WHERE key NOT LIKE '\_%'
  AND NOT EXISTS (SELECT FROM was WHERE was.content ? key AND was.content -> key = value) $$;


ALTER FUNCTION public.tb_audit_columns(one bigint) OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_link(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_link() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE head audit_head; next_hash text;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  next_hash := encode(sha256(convert_to(head.hash || (head.position + 1)::text || NEW.meta, 'UTF8')), 'hex');
  INSERT INTO audit_link (position, event_id, previous_hash, hash)
    VALUES (head.position + 1, NEW.id, head.hash, next_hash);
  UPDATE audit_head SET position = head.position + 1, hash = next_hash WHERE id = 1;
  -- Whoever has a login may listen: they hear that something was committed, once for each commit, and not what.
  NOTIFY tumorboard;
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_audit_link() OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_opened(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_opened() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT EXISTS (SELECT FROM performed_act AS told WHERE told.created_by_id = tb_me()
  AND told.result = '"audit trail"' AND told.created_at > transaction_timestamp() - interval '1 hour') $$;


ALTER FUNCTION public.tb_audit_opened() OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_record(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_record() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) - TG_ARGV[0];
  body text := (changed || jsonb_build_object('_salt', gen_random_uuid()))::text;
  of_case bigint := CASE WHEN TG_TABLE_NAME = 'clinical_case' THEN (changed ->> 'id')::bigint
                         ELSE (changed ->> 'case_id')::bigint END;
  instant timestamptz := clock_timestamp();
  who text := tb_login();
BEGIN
  INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
  VALUES (instant, who, TG_OP, TG_TABLE_NAME, (changed ->> 'id')::bigint, of_case,
    jsonb_build_object('at', to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 'actor', who,
      'login', session_user, 'operation', TG_OP, 'table', TG_TABLE_NAME, 'row', changed -> 'id', 'case', of_case,
      'row_sha256', encode(sha256(convert_to(body, 'UTF8')), 'hex'))::text,
    body);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_audit_record() OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_audit_refuse(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE FUNCTION public.tb_audit_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'TB020 the audit trail is append-only' USING ERRCODE = '42501';
END $$;


ALTER FUNCTION public.tb_audit_refuse() OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: tb_confirmed(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_confirmed() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce(clock_timestamp() - backend_start < interval '120 seconds'
    OR pg_has_role(usename, 'tb_tumorboa_6dc7d2df_owner', 'MEMBER'), false)
FROM pg_stat_activity WHERE pid = pg_backend_pid() $$;


ALTER FUNCTION public.tb_confirmed() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_absence(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_absence(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM absence WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_absence(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_answer(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_answer(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM answer WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_answer(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_axis_template_line(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_axis_template_line(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM axis_template_line WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_axis_template_line(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_biomarker(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_biomarker(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM biomarker WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_biomarker(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_board(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_board(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM board WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_board(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_board_member(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_board_member(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM board_member WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_board_member(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_checklist_item(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_checklist_item(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM checklist_item WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_checklist_item(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_concordance_finding(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_concordance_finding(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM concordance_finding WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_concordance_finding(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_conditional_step(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_conditional_step(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM conditional_step WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_conditional_step(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_consent(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_consent(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM consent WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_consent(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_considered_item(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_considered_item(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM considered_item WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_considered_item(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_diagnosis(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_diagnosis(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM diagnosis WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_diagnosis(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_diagnosis_axis(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_diagnosis_axis(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM diagnosis_axis WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_diagnosis_axis(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_discipline_need(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_discipline_need(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM discipline_need WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_discipline_need(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_disease_code(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_disease_code(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM disease_code WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_disease_code(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_expected_outcome(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_expected_outcome(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM expected_outcome WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_expected_outcome(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_expertise(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_expertise(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM expertise WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_expertise(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_ordered_test(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_ordered_test(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM ordered_test WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_ordered_test(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_patient_identifier(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_patient_identifier(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM patient_identifier WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_patient_identifier(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_plan_component(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_plan_component(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM plan_component WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_plan_component(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_recommendation_item(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_recommendation_item(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM recommendation_item WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_recommendation_item(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_required_discipline(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_required_discipline(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM required_discipline WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_required_discipline(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_reviewed_material(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_reviewed_material(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM reviewed_material WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_reviewed_material(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_saved_view(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_saved_view(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM saved_view WHERE id = one AND row_version = seen RETURNING id $$;


ALTER FUNCTION public.tb_delete_saved_view(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_target_lesion(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_target_lesion(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM target_lesion WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_target_lesion(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_treatment_option(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_treatment_option(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM treatment_option WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_treatment_option(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_delete_treatment_plan(integer, integer); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_delete_treatment_plan(one integer, seen integer) RETURNS SETOF integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DELETE FROM treatment_plan WHERE id = one AND row_version = seen AND (tb_setup() OR case_id IN (SELECT tb_tickets())) RETURNING id $$;


ALTER FUNCTION public.tb_delete_treatment_plan(one integer, seen integer) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_enter_words(integer[]); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_enter_words(touched integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM FROM case_words WHERE case_id = ANY(touched) ORDER BY case_id FOR UPDATE;
  DELETE FROM case_words WHERE case_id = ANY(touched)
    AND NOT EXISTS (SELECT FROM clinical_case WHERE clinical_case.id = case_words.case_id);
  INSERT INTO case_words (case_id, names, words) SELECT case_id, tb_lexemes(names), tb_lexemes(names || ' ' || clinical) FROM case_text WHERE case_id = ANY(touched)
  ON CONFLICT (case_id) DO UPDATE SET names = EXCLUDED.names, words = EXCLUDED.words;
END $$;


ALTER FUNCTION public.tb_enter_words(touched integer[]) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_find_cases(text, integer, bigint); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint DEFAULT NULL::bigint) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
  role text := CASE WHEN tb_setup() THEN 'coordinator' ELSE tb_role() END;
  sought tsquery;
  boards integer[];
  mine integer[];
  looked integer[];
  found integer[];
  step integer := 500;
  total integer := 0;
  missing integer := least(wanted, 100000);
  low bigint := coalesce(before, 1 + (SELECT max(id) FROM clinical_case));
  holds text := 'held.words @@ $1';
BEGIN
  SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery INTO sought FROM (SELECT left(word, 64)
    AS word FROM unnest(string_to_array(tb_fold(left(typed, 250000)), ' ')) WITH ORDINALITY AS told(word, place)
    WHERE word <> '' GROUP BY 1 ORDER BY min(place) LIMIT 32) AS words;
  IF role IS NULL OR sought IS NULL OR low IS NULL OR NOT coalesce(wanted > 0, false) THEN
    RETURN;
  END IF;
  IF role = 'administrator' THEN
    holds := '(held.names @@ $1 OR (held.words @@ $1 AND EXISTS (SELECT FROM recommendation AS decided'
      ' WHERE decided.case_id = held.case_id AND decided.approved_at IS NOT NULL)))';
  END IF;
  IF role = 'specialist' THEN
    boards := ARRAY(SELECT tb_my_boards());
    mine := ARRAY(SELECT tb_my_cases());
  END IF;
  WHILE step <= 20000 LOOP
    IF role = 'specialist' THEN
      looked := ARRAY(SELECT near.id FROM (SELECT unnest(mine) AS id UNION
          SELECT newest.id FROM unnest(boards) AS own(id) CROSS JOIN LATERAL (SELECT c.id FROM clinical_case AS c
            WHERE c.board_id = own.id AND c.id < low ORDER BY c.id DESC LIMIT step) AS newest) AS near
        WHERE near.id < low ORDER BY near.id DESC LIMIT step);
    ELSE
      looked := ARRAY(SELECT c.id FROM clinical_case AS c WHERE c.id < low ORDER BY c.id DESC LIMIT step);
    END IF;
    EXECUTE 'SELECT ARRAY(SELECT held.case_id FROM unnest($2) WITH ORDINALITY AS near(id, place) JOIN case_words'
      ' AS held ON held.case_id = near.id WHERE ' || holds || ' ORDER BY near.place LIMIT $3)'
      INTO found USING sought, looked, missing;
    RETURN QUERY SELECT unnest(found);
    missing := missing - cardinality(found);
    IF missing <= 0 OR cardinality(looked) < step THEN
      RETURN;
    END IF;
    low := looked[cardinality(looked)];
    total := total + cardinality(found);
    -- Twice as many as it takes if the next ones hold it as often as these.
    EXIT WHEN total = 0;
    step := greatest(step, least(2::bigint * step * missing / greatest(cardinality(found), 1), 1000000)::integer);
  END LOOP;
  RETURN QUERY EXECUTE 'SELECT held.case_id FROM case_words AS held WHERE held.case_id < $2 AND ' || holds
    || CASE WHEN role = 'specialist' THEN ' AND EXISTS (SELECT FROM clinical_case AS c WHERE c.id = held.case_id'
      ' AND (c.board_id = ANY($4) OR c.id = ANY($5)))' ELSE '' END || ' ORDER BY held.case_id DESC LIMIT $3'
    USING sought, low, missing, boards, mine;
END $_$;


ALTER FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_fold(text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_fold(raw text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE folded text := raw;
BEGIN
  IF octet_length(folded) > length(folded) THEN
    folded := regexp_replace(normalize(folded, NFKD), '[\u00ad\u02bc\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]', '', 'g');
    folded := regexp_replace(folded, '[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]', ' \& ', 'g');
    folded := translate(replace(replace(replace(replace(replace(replace(replace(replace(folded, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'), 'łŁøØđĐðÐıħĦŋŊŧŦΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ', 'llooddddihhnnttαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ');
  END IF;
  RETURN regexp_replace(lower(folded COLLATE "C"), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02df\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1680\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u25ff\u2900-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u30fb]', ' ', 'g');
END $$;


ALTER FUNCTION public.tb_fold(raw text) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_absence(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_absence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no absence away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() <> 'specialist' OR OLD.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 specialists enter their own absences only' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no absence' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 absence names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 absence begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() <> 'specialist' OR NEW.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 specialists enter their own absences only' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 absence was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 absence keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no absence' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id, false) THEN RAISE EXCEPTION 'TB012 absence keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() <> 'specialist' OR OLD.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 specialists enter their own absences only' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_absence() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_adjudication(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_adjudication() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 adjudication is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no adjudication' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 adjudication names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 adjudication begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.finding_id IS NULL OR EXISTS (SELECT 1 FROM concordance_finding AS whole WHERE whole.id = NEW.finding_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 adjudication belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM concordance_finding AS found JOIN review AS whole ON whole.id = found.review_id WHERE found.id = NEW.finding_id AND whole.signed_at IS NOT NULL), false) THEN RAISE EXCEPTION 'TB011 only what was signed is adjudicated' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT EXISTS (SELECT 1 FROM concordance_finding AS found WHERE found.id = NEW.finding_id AND found.rater_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 nobody adjudicates what they read themselves' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 adjudication was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 adjudication keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 adjudication is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no adjudication' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_adjudication() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_agenda_item(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_agenda_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.decided_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 agenda_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no agenda_item away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no agenda_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 agenda_item names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 agenda_item begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.started_at IS NULL OR abs(extract(epoch FROM NEW.started_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.decided_at IS NULL OR abs(extract(epoch FROM NEW.decided_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM meeting AS held JOIN clinical_case AS listed ON listed.board_id = held.board_id WHERE held.id = NEW.meeting_id AND listed.id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB011 a meeting takes cases of its own board' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.started_at IS NOT NULL THEN NEW.started_at := least(clock_timestamp(), greatest(NEW.started_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.decided_at IS NOT NULL THEN NEW.decided_at := least(clock_timestamp(), greatest(NEW.decided_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.decided_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 agenda_item cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 agenda_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 agenda_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.decided_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 agenda_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no agenda_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.meeting_id IS NOT DISTINCT FROM OLD.meeting_id, false) THEN RAISE EXCEPTION 'TB012 agenda_item keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.started_at IS NULL OR NEW.started_at IS NOT DISTINCT FROM OLD.started_at OR abs(extract(epoch FROM NEW.started_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.decided_at IS NULL OR NEW.decided_at IS NOT DISTINCT FROM OLD.decided_at OR abs(extract(epoch FROM NEW.decided_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only a coordinator or the chair runs a meeting' USING ERRCODE = '42501'; END IF; IF NEW.started_at IS NOT NULL AND NEW.started_at IS DISTINCT FROM OLD.started_at THEN NEW.started_at := least(clock_timestamp(), greatest(NEW.started_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.decided_at IS NOT NULL AND NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN NEW.decided_at := least(clock_timestamp(), greatest(NEW.decided_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_agenda_item() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_answer(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_answer() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no answer away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no answer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 answer names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 answer begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.question_id IS NULL OR EXISTS (SELECT 1 FROM question AS whole WHERE whole.id = NEW.question_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 answer belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 answer belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 answer belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 answer was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 answer keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 answer is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 answer cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no answer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.opinion_id IS NOT DISTINCT FROM OLD.opinion_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 answer keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.question_id IS NULL OR EXISTS (SELECT 1 FROM question AS whole WHERE whole.id = NEW.question_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 answer belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_answer() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_attachment(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_attachment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 attachment is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no attachment' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 attachment names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 attachment begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 attachment was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 attachment keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 attachment is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no attachment' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_attachment() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_attendance(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_attendance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no attendance away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no attendance' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 attendance names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 attendance begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only a coordinator or the chair runs a meeting' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 attendance was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 attendance keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 attendance is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 attendance cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no attendance' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.meeting_id IS NOT DISTINCT FROM OLD.meeting_id AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id, false) THEN RAISE EXCEPTION 'TB012 attendance keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only a coordinator or the chair runs a meeting' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_attendance() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_axis_template_line(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_axis_template_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no axis_template_line away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no axis_template_line' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 axis_template_line names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 axis_template_line begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 axis_template_line was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 axis_template_line keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no axis_template_line' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 axis_template_line keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_axis_template_line() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_biomarker(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_biomarker() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no biomarker away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no biomarker' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 biomarker names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 biomarker begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 biomarker belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 biomarker was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 biomarker keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 biomarker is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 biomarker cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no biomarker' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.diagnosis_id IS NOT DISTINCT FROM OLD.diagnosis_id, false) THEN RAISE EXCEPTION 'TB012 biomarker keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_biomarker() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_board(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_board() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no board away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no board' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 board names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 board begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 board was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 board keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no board' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 board keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_board() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_board_member(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_board_member() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no board_member away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no board_member' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 board_member names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 board_member begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 board_member was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 board_member keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no board_member' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 board_member keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_board_member() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_case_access(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_case_access() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 case_access is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'auditor', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no case_access' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 case_access names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 case_access begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 case_access names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id) AND (NEW.purpose = 'emergency' AND tb_role() = 'specialist' OR NEW.purpose <> 'emergency' AND (tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me())))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.expires_at <= clock_timestamp() + interval '12 hours', false) THEN RAISE EXCEPTION 'TB011 a ticket lasts twelve hours at the most' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.purpose <> 'emergency' OR NEW.expires_at <= clock_timestamp() + interval '1 hour', false) THEN RAISE EXCEPTION 'TB011 an emergency lasts one hour' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 case_access was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 case_access keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 case_access is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no case_access' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_case_access() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_case_counter(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_case_counter() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no case_counter away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no case_counter' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 case_counter names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 case_counter begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 case_counter was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 case_counter keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no case_counter' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.year IS NOT DISTINCT FROM OLD.year, false) THEN RAISE EXCEPTION 'TB012 case_counter keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_case_counter() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_checklist_item(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_checklist_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no checklist_item away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no checklist_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 checklist_item names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 checklist_item begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 checklist_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 checklist_item keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no checklist_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 checklist_item keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_checklist_item() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_clinical_case(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_clinical_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no clinical_case away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no clinical_case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 clinical_case names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 clinical_case begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinions_opened_at IS NULL OR abs(extract(epoch FROM NEW.opinions_opened_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.withdrawn_at IS NULL OR abs(extract(epoch FROM NEW.withdrawn_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.closed_at IS NULL OR abs(extract(epoch FROM NEW.closed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL, false) THEN RAISE EXCEPTION 'TB011 opinions are sealed until they are in' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.opinions_opened_at IS NOT NULL THEN NEW.opinions_opened_at := least(clock_timestamp(), greatest(NEW.opinions_opened_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.withdrawn_at IS NOT NULL THEN NEW.withdrawn_at := least(clock_timestamp(), greatest(NEW.withdrawn_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.closed_at IS NOT NULL THEN NEW.closed_at := least(clock_timestamp(), greatest(NEW.closed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 clinical_case was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 clinical_case keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no clinical_case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.number IS NOT DISTINCT FROM OLD.number AND NEW.patient_id IS NOT DISTINCT FROM OLD.patient_id AND NEW.board_id IS NOT DISTINCT FROM OLD.board_id, false) THEN RAISE EXCEPTION 'TB012 clinical_case keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() <> 'specialist' OR (NEW.number IS NOT DISTINCT FROM OLD.number AND NEW.board_id IS NOT DISTINCT FROM OLD.board_id AND NEW.patient_id IS NOT DISTINCT FROM OLD.patient_id AND NEW.site IS NOT DISTINCT FROM OLD.site AND NEW.clinical_question IS NOT DISTINCT FROM OLD.clinical_question AND NEW.summary IS NOT DISTINCT FROM OLD.summary AND NEW.ecog IS NOT DISTINCT FROM OLD.ecog AND NEW.karnofsky IS NOT DISTINCT FROM OLD.karnofsky AND NEW.comorbidities IS NOT DISTINCT FROM OLD.comorbidities AND NEW.family_history IS NOT DISTINCT FROM OLD.family_history AND NEW.pregnancy IS NOT DISTINCT FROM OLD.pregnancy AND NEW.prior_treatment IS NOT DISTINCT FROM OLD.prior_treatment AND NEW.withdrawn_at IS NOT DISTINCT FROM OLD.withdrawn_at AND NEW.withdrawal_reason IS NOT DISTINCT FROM OLD.withdrawal_reason AND NEW.closed_at IS NOT DISTINCT FROM OLD.closed_at AND NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id), false) THEN RAISE EXCEPTION 'TB011 a specialist changes little of clinical_case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinions_opened_at IS NULL OR NEW.opinions_opened_at IS NOT DISTINCT FROM OLD.opinions_opened_at OR abs(extract(epoch FROM NEW.opinions_opened_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.withdrawn_at IS NULL OR NEW.withdrawn_at IS NOT DISTINCT FROM OLD.withdrawn_at OR abs(extract(epoch FROM NEW.withdrawn_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.closed_at IS NULL OR NEW.closed_at IS NOT DISTINCT FROM OLD.closed_at OR abs(extract(epoch FROM NEW.closed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((NEW.opinions_opened_at IS NULL AND OLD.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL) OR (NEW.opinions_opened_at = OLD.opinions_opened_at AND NEW.opinions_opened_by_id IS NOT DISTINCT FROM OLD.opinions_opened_by_id) OR (OLD.opinions_opened_at IS NULL AND ((NEW.opinions_opened_by_id IS NULL AND (NOT EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id AND asked.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM opinion AS given WHERE given.case_id = NEW.id AND given.author_id = asked.person_id AND given.signed_at IS NOT NULL)) AND EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id AND asked.withdrawn_at IS NULL))) OR (NEW.opinions_opened_by_id = tb_me() AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE item.case_id = NEW.id AND held.chair_id = tb_me())))), false) THEN RAISE EXCEPTION 'TB011 opinions open when all are in, or when the chair opens them' USING ERRCODE = '42501'; END IF; IF NEW.opinions_opened_at IS NOT NULL AND NEW.opinions_opened_at IS DISTINCT FROM OLD.opinions_opened_at THEN NEW.opinions_opened_at := least(clock_timestamp(), greatest(NEW.opinions_opened_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN NEW.withdrawn_at := least(clock_timestamp(), greatest(NEW.withdrawn_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN NEW.closed_at := least(clock_timestamp(), greatest(NEW.closed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_clinical_case() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_concordance_finding(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_concordance_finding() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no concordance_finding away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no concordance_finding' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 concordance_finding names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 concordance_finding begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.rater_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 concordance_finding names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 concordance_finding belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 concordance_finding was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 concordance_finding keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 concordance_finding is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 concordance_finding cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no concordance_finding' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.rater_id IS NOT DISTINCT FROM OLD.rater_id AND NEW.review_id IS NOT DISTINCT FROM OLD.review_id, false) THEN RAISE EXCEPTION 'TB012 concordance_finding keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_concordance_finding() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_conditional_step(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_conditional_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no conditional_step away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no conditional_step' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 conditional_step names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 conditional_step begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 conditional_step belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 conditional_step belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 conditional_step was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 conditional_step keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 conditional_step is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 conditional_step cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no conditional_step' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.opinion_id IS NOT DISTINCT FROM OLD.opinion_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 conditional_step keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_conditional_step() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_consent(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_consent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no consent away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no consent' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 consent names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 consent begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 consent was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 consent keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no consent' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 consent keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_consent() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_considered_item(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_considered_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no considered_item away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no considered_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 considered_item names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 considered_item begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 considered_item belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 considered_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 considered_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 considered_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 considered_item cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no considered_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 considered_item keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_considered_item() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_credential_reset(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_credential_reset() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 credential_reset is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no credential_reset' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 credential_reset names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 credential_reset begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.confirmed_at IS NULL OR abs(extract(epoch FROM NEW.confirmed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.confirmed_at IS NULL, false) THEN RAISE EXCEPTION 'TB011 a second person confirms' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.confirmed_at IS NOT NULL THEN NEW.confirmed_at := least(clock_timestamp(), greatest(NEW.confirmed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 credential_reset was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 credential_reset keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['confirmed_by_id', 'confirmed_at', 'row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['confirmed_by_id', 'confirmed_at', 'row_version'] OR (OLD.confirmed_by_id IS NOT NULL AND NEW.confirmed_by_id IS DISTINCT FROM OLD.confirmed_by_id) OR (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at)), true) THEN RAISE EXCEPTION 'TB002 credential_reset is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no credential_reset' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.confirmed_at IS NULL OR NEW.confirmed_at IS NOT DISTINCT FROM OLD.confirmed_at OR abs(extract(epoch FROM NEW.confirmed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.confirmed_by_id = tb_me() AND NEW.confirmed_by_id <> OLD.person_id AND (OLD.created_by_id IS NULL OR NEW.confirmed_by_id <> OLD.created_by_id), false) THEN RAISE EXCEPTION 'TB011 a second person confirms, neither who set the password anew nor whose it is' USING ERRCODE = '42501'; END IF; IF NEW.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at THEN NEW.confirmed_at := least(clock_timestamp(), greatest(NEW.confirmed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_credential_reset() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_custody_event(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_custody_event() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 custody_event is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no custody_event' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 custody_event names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 custody_event begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 custody_event belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 custody_event was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 custody_event keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 custody_event is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no custody_event' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_custody_event() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_diagnosis(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_diagnosis() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.frozen_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 diagnosis is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no diagnosis away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind IN ('outside', 'board') OR OLD.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind <> 'outside' OR tb_role() = 'coordinator', false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no diagnosis' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 diagnosis names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 diagnosis begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.frozen_at IS NULL OR abs(extract(epoch FROM NEW.frozen_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.kind <> 'outside' OR tb_role() = 'coordinator', false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.frozen_at IS NOT NULL THEN NEW.frozen_at := least(clock_timestamp(), greatest(NEW.frozen_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.frozen_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 diagnosis cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 diagnosis was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 diagnosis keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.frozen_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 diagnosis is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no diagnosis' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.kind IS NOT DISTINCT FROM OLD.kind, false) THEN RAISE EXCEPTION 'TB012 diagnosis keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.frozen_at IS NULL OR NEW.frozen_at IS NOT DISTINCT FROM OLD.frozen_at OR abs(extract(epoch FROM NEW.frozen_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind <> 'outside' OR tb_role() = 'coordinator' OR (NEW.verbatim IS NOT DISTINCT FROM OLD.verbatim AND NEW.stated_by IS NOT DISTINCT FROM OLD.stated_by AND NEW.institution IS NOT DISTINCT FROM OLD.institution AND NEW.stated_on IS NOT DISTINCT FROM OLD.stated_on AND NEW.report_number IS NOT DISTINCT FROM OLD.report_number AND NEW.code IS NOT DISTINCT FROM OLD.code AND NEW.code_system IS NOT DISTINCT FROM OLD.code_system AND NEW.code_version IS NOT DISTINCT FROM OLD.code_version AND NEW.code_display IS NOT DISTINCT FROM OLD.code_display), false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind IN ('outside', 'board') OR OLD.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NEW.frozen_at IS NOT NULL AND NEW.frozen_at IS DISTINCT FROM OLD.frozen_at THEN NEW.frozen_at := least(clock_timestamp(), greatest(NEW.frozen_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_diagnosis() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_diagnosis_axis(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_diagnosis_axis() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no diagnosis_axis away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no diagnosis_axis' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 diagnosis_axis names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 diagnosis_axis begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 diagnosis_axis belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 diagnosis_axis was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 diagnosis_axis keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 diagnosis_axis cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no diagnosis_axis' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.diagnosis_id IS NOT DISTINCT FROM OLD.diagnosis_id, false) THEN RAISE EXCEPTION 'TB012 diagnosis_axis keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_diagnosis_axis() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_discipline_need(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_discipline_need() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no discipline_need away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no discipline_need' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 discipline_need names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 discipline_need begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 discipline_need was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 discipline_need keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no discipline_need' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 discipline_need keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_discipline_need() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_discordance_notice(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_discordance_notice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 discordance_notice is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no discordance_notice' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 discordance_notice names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 discordance_notice begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 discordance_notice belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.signed_at IS NOT NULL), false) THEN RAISE EXCEPTION 'TB011 only of a signed review a notice is sent' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 discordance_notice was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 discordance_notice keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['acknowledged_on', 'amended_report_on', 'row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['acknowledged_on', 'amended_report_on', 'row_version'] OR (OLD.acknowledged_on IS NOT NULL AND NEW.acknowledged_on IS DISTINCT FROM OLD.acknowledged_on) OR (OLD.amended_report_on IS NOT NULL AND NEW.amended_report_on IS DISTINCT FROM OLD.amended_report_on)), true) THEN RAISE EXCEPTION 'TB002 discordance_notice is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no discordance_notice' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_discordance_notice() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_disease_code(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_disease_code() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no disease_code away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no disease_code' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 disease_code names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 disease_code begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 disease_code was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 disease_code keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no disease_code' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 disease_code keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_disease_code() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_dispatch(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_dispatch() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 dispatch is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no dispatch' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 dispatch names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 dispatch begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.sent_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 dispatch names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.letter_id IS NULL OR EXISTS (SELECT 1 FROM letter AS whole WHERE whole.id = NEW.letter_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 dispatch belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 dispatch was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 dispatch keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['acknowledged_at', 'row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['acknowledged_at', 'row_version'] OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at)), true) THEN RAISE EXCEPTION 'TB002 dispatch is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no dispatch' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_dispatch() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_dissent(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_dissent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 dissent is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no dissent' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 dissent names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 dissent begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 dissent names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.signed_at IS NULL OR abs(extract(epoch FROM NEW.signed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 dissent belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (1 = 1) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = tb_me() AND waiting.confirmed_at IS NULL), false) THEN RAISE EXCEPTION 'TB014 a password was set anew and nobody has confirmed it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (1 = 1) OR tb_confirmed(), false) THEN RAISE EXCEPTION 'TB009 a signature is confirmed with the password' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.signed_at IS NOT NULL THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 dissent was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 dissent keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 dissent is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no dissent' USING ERRCODE = '42501'; END IF; IF NEW.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_dissent() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_expected_outcome(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_expected_outcome() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no expected_outcome away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.rater_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes expected_outcome' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no expected_outcome' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 expected_outcome names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 expected_outcome begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.rater_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 expected_outcome names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 expected_outcome belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 expected_outcome was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 expected_outcome keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 expected_outcome is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 expected_outcome cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no expected_outcome' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.rater_id IS NOT DISTINCT FROM OLD.rater_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 expected_outcome keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.rater_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes expected_outcome' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_expected_outcome() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_expertise(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_expertise() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no expertise away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no expertise' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 expertise names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 expertise begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 expertise was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 expertise keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no expertise' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 expertise keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_expertise() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_follow_up(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_follow_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.recorded_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 follow_up is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no follow_up away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no follow_up' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 follow_up names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 follow_up begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recorded_at IS NULL OR abs(extract(epoch FROM NEW.recorded_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 follow_up belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.recorded_at IS NOT NULL THEN NEW.recorded_at := least(clock_timestamp(), greatest(NEW.recorded_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.recorded_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 follow_up cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 follow_up was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 follow_up keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.recorded_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 follow_up is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no follow_up' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id AND NEW.days IS NOT DISTINCT FROM OLD.days, false) THEN RAISE EXCEPTION 'TB012 follow_up keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recorded_at IS NULL OR NEW.recorded_at IS NOT DISTINCT FROM OLD.recorded_at OR abs(extract(epoch FROM NEW.recorded_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.recorded_at IS NOT NULL AND NEW.recorded_at IS DISTINCT FROM OLD.recorded_at THEN NEW.recorded_at := least(clock_timestamp(), greatest(NEW.recorded_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_follow_up() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_imported_entry(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_imported_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 imported_entry is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no imported_entry' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 imported_entry names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 imported_entry begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 imported_entry was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 imported_entry keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 imported_entry is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no imported_entry' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_imported_entry() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_imported_file(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_imported_file() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 imported_file is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no imported_file' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 imported_file names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 imported_file begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 imported_file was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 imported_file keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 imported_file is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no imported_file' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_imported_file() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_letter(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_letter() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 letter is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no letter' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 letter names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 letter begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.issued_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 letter names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.issued_at IS NULL OR abs(extract(epoch FROM NEW.issued_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 letter belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM letter AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 letter belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.issued_at IS NOT NULL THEN NEW.issued_at := least(clock_timestamp(), greatest(NEW.issued_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 letter was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 letter keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 letter is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no letter' USING ERRCODE = '42501'; END IF; IF NEW.issued_at IS NOT NULL AND NEW.issued_at IS DISTINCT FROM OLD.issued_at THEN NEW.issued_at := least(clock_timestamp(), greatest(NEW.issued_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_letter() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_material(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_material() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no material away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no material' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 material names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 material begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 material was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 material keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no material' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 material keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_material() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_material_request(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_material_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no material_request away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no material_request' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 material_request names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 material_request begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 material_request belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 material_request was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 material_request keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no material_request' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 material_request keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 material_request belongs to another case' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_material_request() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_meeting(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_meeting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.closed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 meeting is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no meeting away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no meeting' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 meeting names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 meeting begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.closed_at IS NULL OR abs(extract(epoch FROM NEW.closed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM person AS named WHERE named.id = NEW.chair_id AND named.role = 'specialist' AND named.active), false) THEN RAISE EXCEPTION 'TB011 a meeting is chaired by an active specialist' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.closed_at IS NOT NULL THEN NEW.closed_at := least(clock_timestamp(), greatest(NEW.closed_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.closed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 meeting cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 meeting was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 meeting keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.closed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 meeting is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no meeting' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.board_id IS NOT DISTINCT FROM OLD.board_id, false) THEN RAISE EXCEPTION 'TB012 meeting keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() <> 'specialist' OR (NEW.board_id IS NOT DISTINCT FROM OLD.board_id AND NEW.starts_at IS NOT DISTINCT FROM OLD.starts_at AND NEW.planned_minutes IS NOT DISTINCT FROM OLD.planned_minutes AND NEW.place IS NOT DISTINCT FROM OLD.place AND NEW.video_link IS NOT DISTINCT FROM OLD.video_link AND NEW.chair_id IS NOT DISTINCT FROM OLD.chair_id AND NEW.coordinator_id IS NOT DISTINCT FROM OLD.coordinator_id AND NEW.cutoff_at IS NOT DISTINCT FROM OLD.cutoff_at AND NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id), false) THEN RAISE EXCEPTION 'TB011 a specialist changes little of meeting' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.closed_at IS NULL OR NEW.closed_at IS NOT DISTINCT FROM OLD.closed_at OR abs(extract(epoch FROM NEW.closed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(tb_role() = 'coordinator' OR OLD.chair_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 only a coordinator or the chair runs a meeting' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.chair_id = OLD.chair_id OR EXISTS (SELECT 1 FROM person AS named WHERE named.id = NEW.chair_id AND named.role = 'specialist' AND named.active), false) THEN RAISE EXCEPTION 'TB011 a meeting is chaired by an active specialist' USING ERRCODE = '42501'; END IF; IF NEW.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN NEW.closed_at := least(clock_timestamp(), greatest(NEW.closed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_meeting() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_opinion(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_opinion() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.signed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 opinion is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no opinion away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no opinion' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 opinion names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 opinion begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.author_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 opinion names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.signed_at IS NULL OR abs(extract(epoch FROM NEW.signed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 opinion belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 opinion belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS former WHERE former.id = NEW.supersedes_id AND former.author_id = tb_me() AND former.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB011 only its author revises an opinion' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.signed_at IS NOT NULL THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.signed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 opinion cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 opinion was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 opinion keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.signed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 opinion is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no opinion' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.author_id IS NOT DISTINCT FROM OLD.author_id AND NEW.supersedes_id IS NOT DISTINCT FROM OLD.supersedes_id AND NEW.discipline IS NOT DISTINCT FROM OLD.discipline, false) THEN RAISE EXCEPTION 'TB012 opinion keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.author_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes opinion' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.signed_at IS NULL OR NEW.signed_at IS NOT DISTINCT FROM OLD.signed_at OR abs(extract(epoch FROM NEW.signed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 opinion belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = tb_me() AND waiting.confirmed_at IS NULL), false) THEN RAISE EXCEPTION 'TB014 a password was set anew and nobody has confirmed it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR tb_confirmed(), false) THEN RAISE EXCEPTION 'TB009 a signature is confirmed with the password' USING ERRCODE = '42501'; END IF; IF NEW.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_opinion() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_opinion_invitation(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_opinion_invitation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no opinion_invitation away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no opinion_invitation' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 opinion_invitation names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 opinion_invitation begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 opinion_invitation was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 opinion_invitation keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no opinion_invitation' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id, false) THEN RAISE EXCEPTION 'TB012 opinion_invitation keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_opinion_invitation() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_ordered_test(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_ordered_test() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no ordered_test away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no ordered_test' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 ordered_test names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 ordered_test begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 ordered_test belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 ordered_test was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 ordered_test keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 ordered_test is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 ordered_test cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no ordered_test' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.review_id IS NOT DISTINCT FROM OLD.review_id, false) THEN RAISE EXCEPTION 'TB012 ordered_test keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_ordered_test() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_party(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_party() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no party away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no party' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 party names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 party begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 party was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 party keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no party' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 party keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_party() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_patient(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_patient() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no patient away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no patient' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 patient names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 patient begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 patient was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 patient keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no patient' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 patient keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_patient() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_patient_identifier(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_patient_identifier() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no patient_identifier away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no patient_identifier' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 patient_identifier names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 patient_identifier begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 patient_identifier was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 patient_identifier keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no patient_identifier' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.patient_id IS NOT DISTINCT FROM OLD.patient_id, false) THEN RAISE EXCEPTION 'TB012 patient_identifier keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_patient_identifier() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_performed_act(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_performed_act() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 performed_act is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'auditor', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no performed_act' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 performed_act names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 performed_act begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 performed_act was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 performed_act keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 performed_act is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no performed_act' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_performed_act() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_person(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no person away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no person' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 person names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 person begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.login <> 'setup', false) THEN RAISE EXCEPTION 'TB016 no login' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.role <> 'administrator' OR tb_role() = 'administrator' OR NOT EXISTS (SELECT 1 FROM person AS office WHERE office.role = 'administrator' AND office.active), false) THEN RAISE EXCEPTION 'TB011 only an administrator makes another one' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 person was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 person keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no person' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.login IS NOT DISTINCT FROM OLD.login, false) THEN RAISE EXCEPTION 'TB012 person keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.role = OLD.role OR tb_role() = 'administrator', false) THEN RAISE EXCEPTION 'TB011 only an administrator changes a role' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.role <> 'administrator' OR NEW.active = OLD.active OR tb_role() = 'administrator', false) THEN RAISE EXCEPTION 'TB011 only an administrator disables another one' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_person() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_plan_component(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_plan_component() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no plan_component away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = OLD.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no plan_component' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 plan_component names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 plan_component begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 plan_component belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 plan_component was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 plan_component keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 plan_component is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 plan_component cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no plan_component' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.plan_id IS NOT DISTINCT FROM OLD.plan_id, false) THEN RAISE EXCEPTION 'TB012 plan_component keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = OLD.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND tb_role() = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = tb_me()))), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_plan_component() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_question(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_question() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no question away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no question' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 question names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 question begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 question was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 question keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no question' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.asked_by IS NOT DISTINCT FROM OLD.asked_by, false) THEN RAISE EXCEPTION 'TB012 question keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_question() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_recommendation(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_recommendation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.approved_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 recommendation is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no recommendation away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no recommendation' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 recommendation names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 recommendation begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.read_back_at IS NULL OR abs(extract(epoch FROM NEW.read_back_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.approved_at IS NULL OR abs(extract(epoch FROM NEW.approved_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.agenda_item_id IS NULL OR EXISTS (SELECT 1 FROM agenda_item AS whole WHERE whole.id = NEW.agenda_item_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.approved_by_id IS NULL OR NEW.approved_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 nobody approves in the name of another' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.read_back_at IS NOT NULL THEN NEW.read_back_at := least(clock_timestamp(), greatest(NEW.read_back_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.approved_at IS NOT NULL THEN NEW.approved_at := least(clock_timestamp(), greatest(NEW.approved_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.approved_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 recommendation cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 recommendation was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 recommendation keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.approved_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 recommendation is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no recommendation' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.version IS NOT DISTINCT FROM OLD.version AND NEW.agenda_item_id IS NOT DISTINCT FROM OLD.agenda_item_id AND NEW.supersedes_id IS NOT DISTINCT FROM OLD.supersedes_id, false) THEN RAISE EXCEPTION 'TB012 recommendation keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.read_back_at IS NULL OR NEW.read_back_at IS NOT DISTINCT FROM OLD.read_back_at OR abs(extract(epoch FROM NEW.read_back_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.approved_at IS NULL OR NEW.approved_at IS NOT DISTINCT FROM OLD.approved_at OR abs(extract(epoch FROM NEW.approved_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.approved_by_id IS NULL OR NEW.approved_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 nobody approves in the name of another' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL OR (NEW.approved_by_id = tb_me() AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE item.id = NEW.agenda_item_id AND held.chair_id = tb_me())), false) THEN RAISE EXCEPTION 'TB011 only the chair of the meeting approves its recommendations' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = tb_me() AND waiting.confirmed_at IS NULL), false) THEN RAISE EXCEPTION 'TB014 a password was set anew and nobody has confirmed it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL)) OR tb_confirmed(), false) THEN RAISE EXCEPTION 'TB009 a signature is confirmed with the password' USING ERRCODE = '42501'; END IF; IF NEW.read_back_at IS NOT NULL AND NEW.read_back_at IS DISTINCT FROM OLD.read_back_at THEN NEW.read_back_at := least(clock_timestamp(), greatest(NEW.read_back_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at THEN NEW.approved_at := least(clock_timestamp(), greatest(NEW.approved_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_recommendation() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_recommendation_item(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_recommendation_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no recommendation_item away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no recommendation_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 recommendation_item names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 recommendation_item begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation_item belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.source_review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation_item belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation_item belongs to another case' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 recommendation_item was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 recommendation_item keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 recommendation_item is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 recommendation_item cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no recommendation_item' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 recommendation_item keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.source_review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation_item belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 recommendation_item belongs to another case' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_recommendation_item() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_referral(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_referral() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no referral away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no referral' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 referral names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 referral begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 referral was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 referral keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no referral' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 referral keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_referral() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_required_discipline(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_required_discipline() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role takes no required_discipline away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role adds no required_discipline' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 required_discipline names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 required_discipline begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 required_discipline was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 required_discipline keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'coordinator'), false) THEN RAISE EXCEPTION 'TB006 this role changes no required_discipline' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 required_discipline keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_required_discipline() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_review(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_review() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.signed_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 review is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no review away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no review' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 review names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 review begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.reviewer_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 review names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.signed_at IS NULL OR abs(extract(epoch FROM NEW.signed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 review belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.amends_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.amends_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 review belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.amends_id IS NULL OR EXISTS (SELECT 1 FROM review AS former WHERE former.id = NEW.amends_id AND former.reviewer_id = tb_me() AND former.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB011 only the reviewer amends a review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.signed_at IS NOT NULL THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.signed_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 review cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 review was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 review keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.signed_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 review is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no review' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.reviewer_id IS NOT DISTINCT FROM OLD.reviewer_id AND NEW.kind IS NOT DISTINCT FROM OLD.kind AND NEW.amends_id IS NOT DISTINCT FROM OLD.amends_id AND NEW.version IS NOT DISTINCT FROM OLD.version AND NEW.discipline IS NOT DISTINCT FROM OLD.discipline AND NEW.diagnosis_id IS NOT DISTINCT FROM OLD.diagnosis_id, false) THEN RAISE EXCEPTION 'TB012 review keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.reviewer_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes review' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.signed_at IS NULL OR NEW.signed_at IS NOT DISTINCT FROM OLD.signed_at OR abs(extract(epoch FROM NEW.signed_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = tb_me() AND waiting.confirmed_at IS NULL), false) THEN RAISE EXCEPTION 'TB014 a password was set anew and nobody has confirmed it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR tb_confirmed(), false) THEN RAISE EXCEPTION 'TB009 a signature is confirmed with the password' USING ERRCODE = '42501'; END IF; IF NEW.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at THEN NEW.signed_at := least(clock_timestamp(), greatest(NEW.signed_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_review() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_reviewed_material(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_reviewed_material() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no reviewed_material away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no reviewed_material' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 reviewed_material names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 reviewed_material begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 reviewed_material belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 reviewed_material belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 reviewed_material was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 reviewed_material keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 reviewed_material is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 reviewed_material cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no reviewed_material' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.review_id IS NOT DISTINCT FROM OLD.review_id, false) THEN RAISE EXCEPTION 'TB012 reviewed_material keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 reviewed_material belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_reviewed_material() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_saved_view(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_saved_view() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'auditor', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no saved_view away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes saved_view' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'auditor', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no saved_view' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 saved_view names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 saved_view begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 saved_view names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 saved_view was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 saved_view keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('administrator', 'auditor', 'coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no saved_view' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id, false) THEN RAISE EXCEPTION 'TB012 saved_view keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.person_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 only its author changes saved_view' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_saved_view() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_target_lesion(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_target_lesion() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no target_lesion away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no target_lesion' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 target_lesion names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 target_lesion begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 target_lesion belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 target_lesion was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 target_lesion keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 target_lesion is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 target_lesion cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no target_lesion' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.review_id IS NOT DISTINCT FROM OLD.review_id, false) THEN RAISE EXCEPTION 'TB012 target_lesion keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only the reviewer writes in a review' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_target_lesion() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_test_result(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_test_result() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((true), true) THEN RAISE EXCEPTION 'TB002 test_result is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN   END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no test_result' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 test_result names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 test_result begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.ordered_test_id IS NULL OR EXISTS (SELECT 1 FROM ordered_test AS whole WHERE whole.id = NEW.ordered_test_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 test_result belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(EXISTS (SELECT 1 FROM ordered_test AS asked JOIN review AS whole ON whole.id = asked.review_id WHERE asked.id = NEW.ordered_test_id AND whole.signed_at IS NOT NULL), false) THEN RAISE EXCEPTION 'TB011 before its review is signed, a result stands in the review' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 test_result was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 test_result keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((true) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 test_result is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role changes no test_result' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_test_result() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_treatment_option(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_treatment_option() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no treatment_option away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no treatment_option' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 treatment_option names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 treatment_option begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 treatment_option belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 treatment_option belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 treatment_option belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option cannot join a signed record' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 treatment_option was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 treatment_option keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 treatment_option is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF; IF coalesce((EXISTS (SELECT FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)), true) THEN RAISE EXCEPTION 'TB002 treatment_option cannot join a signed record' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no treatment_option' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.opinion_id IS NOT DISTINCT FROM OLD.opinion_id AND NEW.recommendation_id IS NOT DISTINCT FROM OLD.recommendation_id, false) THEN RAISE EXCEPTION 'TB012 treatment_option keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id), false) THEN RAISE EXCEPTION 'TB013 treatment_option belongs to another case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = tb_me()), false) THEN RAISE EXCEPTION 'TB011 only its author writes in an opinion' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_treatment_option() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_treatment_plan(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_treatment_plan() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF coalesce((OLD.frozen_at IS NOT NULL), true) THEN RAISE EXCEPTION 'TB002 treatment_plan is signed or issued and cannot be deleted' USING ERRCODE = '42501'; END IF; IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role takes no treatment_plan away' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind IN ('outside', 'board') OR OLD.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind <> 'outside' OR tb_role() = 'coordinator', false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no treatment_plan' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 treatment_plan names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 treatment_plan begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.frozen_at IS NULL OR abs(extract(epoch FROM NEW.frozen_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.kind <> 'outside' OR tb_role() = 'coordinator', false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; IF NEW.frozen_at IS NOT NULL THEN NEW.frozen_at := least(clock_timestamp(), greatest(NEW.frozen_at, clock_timestamp() - interval '1 minute')); END IF; END IF; IF coalesce(NEW.frozen_at IS NOT NULL, true) THEN RAISE EXCEPTION 'TB005 treatment_plan cannot be born signed' USING ERRCODE = '42501'; END IF; RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 treatment_plan was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 treatment_plan keeps its identity' USING ERRCODE = '42501'; END IF; IF coalesce((OLD.frozen_at IS NOT NULL) AND (to_jsonb(NEW) - ARRAY['row_version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['row_version']), true) THEN RAISE EXCEPTION 'TB002 treatment_plan is signed or issued and cannot be changed' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no treatment_plan' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.kind IS NOT DISTINCT FROM OLD.kind, false) THEN RAISE EXCEPTION 'TB012 treatment_plan keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.frozen_at IS NULL OR NEW.frozen_at IS NOT DISTINCT FROM OLD.frozen_at OR abs(extract(epoch FROM NEW.frozen_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind <> 'outside' OR tb_role() = 'coordinator' OR (NEW.verbatim IS NOT DISTINCT FROM OLD.verbatim AND NEW.stated_by IS NOT DISTINCT FROM OLD.stated_by AND NEW.institution IS NOT DISTINCT FROM OLD.institution AND NEW.stated_on IS NOT DISTINCT FROM OLD.stated_on), false) THEN RAISE EXCEPTION 'TB011 the outside record is kept by coordinators' USING ERRCODE = '42501'; END IF; IF NOT coalesce(OLD.kind IN ('outside', 'board') OR OLD.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 only its author changes a statement' USING ERRCODE = '42501'; END IF; IF NEW.frozen_at IS NOT NULL AND NEW.frozen_at IS DISTINCT FROM OLD.frozen_at THEN NEW.frozen_at := least(clock_timestamp(), greatest(NEW.frozen_at, clock_timestamp() - interval '1 minute')); END IF; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_treatment_plan() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_trial(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_trial() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no trial away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no trial' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 trial names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 trial begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 trial was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id, true) THEN RAISE EXCEPTION 'TB004 trial keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('coordinator', 'specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no trial' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id AND NEW.registry_number IS NOT DISTINCT FROM OLD.registry_number, false) THEN RAISE EXCEPTION 'TB012 trial keeps its origin' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_trial() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_guard_trial_match(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_guard_trial_match() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN  IF NOT tb_setup() THEN IF NOT coalesce(1 = 0, false) THEN RAISE EXCEPTION 'TB006 this role takes no trial_match away' USING ERRCODE = '42501'; END IF;  END IF; RETURN OLD; END IF;
  IF TG_OP = 'INSERT' THEN IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role adds no trial_match' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB007 trial_match names who wrote it' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.row_version = 1, false) THEN RAISE EXCEPTION 'TB012 trial_match begins with its first version' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.created_at IS NULL OR abs(extract(epoch FROM NEW.created_at - clock_timestamp())) < 86400, false) THEN RAISE EXCEPTION 'TB008 the time is not now; look at the clock of this computer' USING ERRCODE = '42501'; END IF; IF NOT coalesce((tb_role() IN ('coordinator', 'auditor') OR (tb_role() = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR (tb_role() = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me()))))), false) THEN RAISE EXCEPTION 'TB030 no such case' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.assessed_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 nobody assesses in the name of another' USING ERRCODE = '42501'; END IF; IF NEW.created_at IS NOT NULL THEN NEW.created_at := least(clock_timestamp(), greatest(NEW.created_at, clock_timestamp() - interval '1 minute')); END IF; END IF;  RETURN NEW; END IF;
  IF coalesce(NEW.row_version IS DISTINCT FROM OLD.row_version + 1, true) THEN RAISE EXCEPTION 'TB003 trial_match was changed by someone else' USING ERRCODE = '40001'; END IF; IF coalesce(NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id, true) THEN RAISE EXCEPTION 'TB004 trial_match keeps its identity' USING ERRCODE = '42501'; END IF;
  IF NOT tb_setup() THEN IF NOT coalesce(tb_role() IN ('specialist'), false) THEN RAISE EXCEPTION 'TB006 this role changes no trial_match' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.case_id IS NOT DISTINCT FROM OLD.case_id AND NEW.created_at IS NOT DISTINCT FROM OLD.created_at AND NEW.created_by_id IS NOT DISTINCT FROM OLD.created_by_id, false) THEN RAISE EXCEPTION 'TB012 trial_match keeps its origin' USING ERRCODE = '42501'; END IF; IF NOT coalesce(NEW.assessed_by_id = tb_me(), false) THEN RAISE EXCEPTION 'TB011 nobody assesses in the name of another' USING ERRCODE = '42501'; END IF;  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.tb_guard_trial_match() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_lexemes(text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_lexemes(raw text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(word, 64)), '{}'))
FROM unnest(string_to_array(left(tb_fold(left(raw, 250000)), 250000), ' ')) AS word
WHERE word <> '' $$;


ALTER FUNCTION public.tb_lexemes(raw text) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_login(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_login() RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT CASE WHEN starts_with(session_user, 'tb_tumorboa_6dc7d2df_') THEN substr(session_user, 22)
  WHEN current_setting('tumorboard.actor', true) = 'setup' THEN 'setup'
  ELSE session_user END $$;


ALTER FUNCTION public.tb_login() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_login_follow(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

CREATE FUNCTION public.tb_login_follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_login_make(NEW.login, NEW.role, NEW.active);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_login_follow() OWNER TO tb_tumorboa_6dc7d2df_rolemaker;

--
-- Name: tb_login_make(text, text, boolean); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

CREATE FUNCTION public.tb_login_make(login text, role text, active boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE named text := 'tb_tumorboa_6dc7d2df_' || login;
BEGIN
  IF coalesce(login !~ '^[a-z][a-z0-9_.]{1,40}$', true)
     OR login IN ('owner', 'audit', 'rolemaker', 'member', 'coordinator', 'specialist', 'administrator', 'auditor',
       'setup') THEN
    RAISE EXCEPTION 'TB016 no login' USING ERRCODE = '22023';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = named) THEN
    EXECUTE format('CREATE ROLE %I LOGIN INHERIT NOCREATEDB NOCREATEROLE CONNECTION LIMIT 20', named);
  END IF;
  EXECUTE format('REVOKE tb_tumorboa_6dc7d2df_coordinator, tb_tumorboa_6dc7d2df_specialist, tb_tumorboa_6dc7d2df_administrator, tb_tumorboa_6dc7d2df_auditor FROM %I', named);
  IF active THEN
    EXECUTE format('GRANT %I TO %I', 'tb_tumorboa_6dc7d2df_' || role, named);
    EXECUTE format('ALTER ROLE %I LOGIN', named);
  ELSE
    EXECUTE format('ALTER ROLE %I NOLOGIN', named);
  END IF;
END $_$;


ALTER FUNCTION public.tb_login_make(login text, role text, active boolean) OWNER TO tb_tumorboa_6dc7d2df_rolemaker;

--
-- Name: tb_login_password(text, text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

CREATE FUNCTION public.tb_login_password(who text, verifier text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE named text := 'tb_tumorboa_6dc7d2df_' || who;
BEGIN
  IF NOT coalesce(tb_setup() OR tb_role() = 'administrator' OR (tb_role() = 'coordinator'
       AND NOT EXISTS (SELECT FROM person WHERE login = who AND role = 'administrator')), false)
     OR NOT EXISTS (SELECT FROM person WHERE login = who) THEN
    RAISE EXCEPTION 'TB006 this role sets no passwords' USING ERRCODE = '42501';
  END IF;
  IF coalesce(verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$', true) THEN
    RAISE EXCEPTION 'TB016 no verifier' USING ERRCODE = '22023';
  END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L', named, verifier);
  RETURN tb_note_reset(who);
END $_$;


ALTER FUNCTION public.tb_login_password(who text, verifier text) OWNER TO tb_tumorboa_6dc7d2df_rolemaker;

--
-- Name: tb_me(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_me() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT id FROM person WHERE login = tb_login() AND active AND starts_with(session_user, 'tb_tumorboa_6dc7d2df_') $$;


ALTER FUNCTION public.tb_me() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_my_boards(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_my_boards() RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = tb_me()) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id) $$;


ALTER FUNCTION public.tb_my_boards() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_my_cases(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_my_cases() RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = tb_me() AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = tb_me() UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = tb_me() OR item.presenter_id = tb_me() UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = tb_me() UNION SELECT given.case_id FROM case_access AS given WHERE given.person_id = tb_me() AND given.purpose = 'emergency' AND given.expires_at > transaction_timestamp() $$;


ALTER FUNCTION public.tb_my_cases() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_note_reset(text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_note_reset(who text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
INSERT INTO credential_reset (person_id, created_at, row_version, created_by_id)
SELECT id, clock_timestamp(), 1, tb_me() FROM person WHERE login = who AND id IS DISTINCT FROM tb_me()
  AND EXISTS (SELECT FROM case_access AS opened WHERE opened.person_id = person.id)
  AND NOT EXISTS (SELECT FROM credential_reset AS waiting WHERE waiting.person_id = person.id
    AND waiting.created_by_id IS NOT DISTINCT FROM tb_me() AND waiting.confirmed_at IS NULL)
RETURNING id $$;


ALTER FUNCTION public.tb_note_reset(who text) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_open_case(integer, text, text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_open_case(wanted integer, purpose text, reason text DEFAULT ''::text) RETURNS timestamp with time zone
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
INSERT INTO case_access (case_id, person_id, purpose, reason, expires_at, created_at, row_version, created_by_id)
VALUES (wanted, tb_me(), purpose, reason, clock_timestamp()
  + CASE purpose WHEN 'emergency' THEN interval '1 hour' ELSE interval '12 hours' END, clock_timestamp(), 1, tb_me())
RETURNING expires_at $$;


ALTER FUNCTION public.tb_open_case(wanted integer, purpose text, reason text) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_open_case_numbered(text, text, text); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text DEFAULT ''::text) RETURNS timestamp with time zone
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT tb_open_case((SELECT id FROM clinical_case WHERE number = wanted), purpose, reason) $$;


ALTER FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text) OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_prefix(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_prefix() RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT 'tb_tumorboa_6dc7d2df' $$;


ALTER FUNCTION public.tb_prefix() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_refuse_truncate(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'TB002 % may not be truncated', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;


ALTER FUNCTION public.tb_refuse_truncate() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_role(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_role() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT role FROM person WHERE login = tb_login() AND active AND starts_with(session_user, 'tb_tumorboa_6dc7d2df_') $$;


ALTER FUNCTION public.tb_role() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_sealed_opinions(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_sealed_opinions() RETURNS boolean[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE one integer; me integer := tb_me(); sealed boolean[];
BEGIN
  FOR one IN SELECT opinion.id FROM opinion JOIN clinical_case AS known ON known.id = opinion.case_id
    WHERE author_id IS DISTINCT FROM me AND (signed_at IS NULL OR known.opinions_opened_at IS NULL)
      AND opinion.id IS NOT NULL ORDER BY 1
  LOOP
    sealed[one] := true;
  END LOOP;
  RETURN sealed;
END $$;


ALTER FUNCTION public.tb_sealed_opinions() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_sealed_plans(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_sealed_plans() RETURNS boolean[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE one integer; me integer := tb_me(); sealed boolean[];
BEGIN
  FOR one IN SELECT plan_id FROM opinion JOIN clinical_case AS known ON known.id = opinion.case_id
    WHERE author_id IS DISTINCT FROM me AND (signed_at IS NULL OR known.opinions_opened_at IS NULL)
      AND plan_id IS NOT NULL ORDER BY 1
  LOOP
    sealed[one] := true;
  END LOOP;
  RETURN sealed;
END $$;


ALTER FUNCTION public.tb_sealed_plans() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_setup(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_setup() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT pg_has_role(session_user, 'tb_tumorboa_6dc7d2df_owner', 'MEMBER') $$;


ALTER FUNCTION public.tb_setup() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_tickets(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_tickets() RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT given.case_id FROM case_access AS given WHERE given.person_id = tb_me() AND given.expires_at > transaction_timestamp() $$;


ALTER FUNCTION public.tb_tickets() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_unblock(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_unblock() RETURNS TABLE(login text, seconds double precision)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE session record;
BEGIN
  -- A check that comes out NULL refuses.
  IF NOT coalesce(pg_has_role(session_user, 'tb_tumorboa_6dc7d2df_coordinator', 'MEMBER'), false) THEN
    RAISE EXCEPTION 'permission denied: only coordinators end sessions' USING ERRCODE = '42501';
  END IF;
  FOR session IN
    SELECT holder.pid, holder.usename::text AS login,
      extract(epoch FROM clock_timestamp() - holder.xact_start)::double precision AS seconds
    FROM pg_stat_activity AS holder JOIN pg_roles AS owner ON owner.oid = holder.usesysid
    WHERE holder.datname = current_database() AND holder.backend_type = 'client backend'
      AND holder.pid <> pg_backend_pid()
      AND clock_timestamp() - holder.xact_start > make_interval(secs => 3000 / 1000.0)
      AND (NOT owner.rolsuper OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user))
      AND (
        EXISTS (SELECT FROM pg_stat_activity AS waiting
          WHERE waiting.wait_event_type = 'Lock' AND holder.pid = ANY (pg_blocking_pids(waiting.pid)))
        -- A row that is locked or changed gives its transaction a number; an advisory lock does not.
        OR (holder.state LIKE 'idle in transaction%' AND (holder.backend_xid IS NOT NULL OR EXISTS (
          SELECT FROM pg_locks WHERE pg_locks.pid = holder.pid AND locktype = 'advisory' AND granted)))
      )
  LOOP
    IF pg_terminate_backend(session.pid) THEN
      RAISE LOG 'tumorboard: % ended the session of %', session_user, session.login;
      login := session.login;
      seconds := session.seconds;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;


ALTER FUNCTION public.tb_unblock() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_words_clinical_case(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_words_clinical_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY(SELECT NEW.id) WHEN 'DELETE' THEN ARRAY(SELECT OLD.id)
    ELSE ARRAY(SELECT OLD.id UNION SELECT NEW.id) END);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_words_clinical_case() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_words_diagnosis(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_words_diagnosis() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY(SELECT NEW.case_id) WHEN 'DELETE' THEN ARRAY(SELECT OLD.case_id)
    ELSE ARRAY(SELECT OLD.case_id UNION SELECT NEW.case_id) END);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_words_diagnosis() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_words_material(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_words_material() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY(SELECT NEW.case_id) WHEN 'DELETE' THEN ARRAY(SELECT OLD.case_id)
    ELSE ARRAY(SELECT OLD.case_id UNION SELECT NEW.case_id) END);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_words_material() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_words_patient(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_words_patient() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY(SELECT id FROM clinical_case WHERE patient_id = NEW.id) WHEN 'DELETE' THEN ARRAY(SELECT id FROM clinical_case WHERE patient_id = OLD.id)
    ELSE ARRAY(SELECT id FROM clinical_case WHERE patient_id = OLD.id UNION SELECT id FROM clinical_case WHERE patient_id = NEW.id) END);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_words_patient() OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: tb_words_patient_identifier(); Type: FUNCTION; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE FUNCTION public.tb_words_patient_identifier() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY(SELECT id FROM clinical_case WHERE patient_id = NEW.patient_id) WHEN 'DELETE' THEN ARRAY(SELECT id FROM clinical_case WHERE patient_id = OLD.patient_id)
    ELSE ARRAY(SELECT id FROM clinical_case WHERE patient_id = OLD.patient_id UNION SELECT id FROM clinical_case WHERE patient_id = NEW.patient_id) END);
  RETURN NULL;
END $$;


ALTER FUNCTION public.tb_words_patient_identifier() OWNER TO tb_tumorboa_6dc7d2df_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: absence; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.absence (
    person_id integer NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    deputy_id integer,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_absence_deputy_is_another CHECK (((deputy_id IS NULL) OR (deputy_id <> person_id))),
    CONSTRAINT ck_absence_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_absence_span_forward CHECK ((last_on >= first_on))
);


ALTER TABLE public.absence OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: absence_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.absence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: adjudication; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    basis text NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT ck_adjudication_basis_listed CHECK ((basis = ANY (ARRAY['third_reader'::text, 'later_tissue'::text, 'follow_up'::text]))),
    CONSTRAINT ck_adjudication_decided_by_length CHECK ((length(decided_by) <= 200000)),
    CONSTRAINT ck_adjudication_evidence_length CHECK ((length(evidence) <= 200000)),
    CONSTRAINT ck_adjudication_truth_listed CHECK ((truth = ANY (ARRAY['outside_right'::text, 'review_right'::text, 'neither'::text])))
);


ALTER TABLE public.adjudication OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: adjudication_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: agenda_item; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.agenda_item OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: agenda_item_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


ALTER TABLE public.alembic_version OWNER TO postgres;

--
-- Name: answer; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.answer OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: answer_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: attachment; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    text text NOT NULL,
    CONSTRAINT ck_attachment_file_name_length CHECK ((length(file_name) <= 200000)),
    CONSTRAINT ck_attachment_media_type_length CHECK ((length(media_type) <= 200000)),
    CONSTRAINT ck_attachment_sha256_hex CHECK ((length((sha256)::text) = 64)),
    CONSTRAINT ck_attachment_sha256_length CHECK ((length((sha256)::text) <= 200000)),
    CONSTRAINT ck_attachment_text_length CHECK ((length(text) <= 200000))
);


ALTER TABLE public.attachment OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: attendance; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.attendance OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: attendance_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: audit_event; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
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


ALTER TABLE public.audit_event OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: audit_event_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
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
-- Name: audit_head; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TABLE public.audit_head (
    id bigint NOT NULL,
    "position" bigint NOT NULL,
    hash character varying(64) NOT NULL,
    meta text NOT NULL,
    row_json text NOT NULL,
    CONSTRAINT ck_audit_head_hash_length CHECK ((length((hash)::text) <= 200000))
);


ALTER TABLE public.audit_head OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: audit_link; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TABLE public.audit_link (
    "position" bigint NOT NULL,
    event_id bigint NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT ck_audit_link_hash_length CHECK ((length((hash)::text) <= 200000)),
    CONSTRAINT ck_audit_link_previous_hash_length CHECK ((length((previous_hash)::text) <= 200000))
);


ALTER TABLE public.audit_link OWNER TO tb_tumorboa_6dc7d2df_audit;

--
-- Name: axis_template_line; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.axis_template_line (
    site text NOT NULL,
    subject text NOT NULL,
    "position" integer NOT NULL,
    axis text NOT NULL,
    label text NOT NULL,
    system text NOT NULL,
    unit text NOT NULL,
    method text NOT NULL,
    tolerance text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_axis_template_line_axis_listed CHECK ((axis = ANY (ARRAY['behavior'::text, 'primary_site'::text, 'laterality'::text, 'histologic_type'::text, 'grade'::text, 't'::text, 'n'::text, 'm'::text, 'stage_group'::text, 'biomarker'::text, 'margin'::text, 'lymphovascular_invasion'::text, 'perineural_invasion'::text, 'imaging'::text, 'other'::text]))),
    CONSTRAINT ck_axis_template_line_label_length CHECK ((length(label) <= 200000)),
    CONSTRAINT ck_axis_template_line_method_length CHECK ((length(method) <= 200000)),
    CONSTRAINT ck_axis_template_line_position_positive CHECK (("position" > 0)),
    CONSTRAINT ck_axis_template_line_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text]))),
    CONSTRAINT ck_axis_template_line_subject_listed CHECK ((subject = ANY (ARRAY['pathology'::text, 'radiology'::text, 'molecular'::text]))),
    CONSTRAINT ck_axis_template_line_system_length CHECK ((length(system) <= 200000)),
    CONSTRAINT ck_axis_template_line_tolerance_length CHECK ((length(tolerance) <= 200000)),
    CONSTRAINT ck_axis_template_line_unit_length CHECK ((length(unit) <= 200000))
);


ALTER TABLE public.axis_template_line OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: axis_template_line_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.axis_template_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axis_template_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: biomarker; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    evidence_level text NOT NULL,
    CONSTRAINT ck_biomarker_absence_listed CHECK ((absence = ANY (ARRAY['not_stated'::text, 'not_assessed'::text, 'not_applicable'::text]))),
    CONSTRAINT ck_biomarker_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_biomarker_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_biomarker_code_version_length CHECK ((length(code_version) <= 200000)),
    CONSTRAINT ck_biomarker_evidence_level_length CHECK ((length(evidence_level) <= 200000)),
    CONSTRAINT ck_biomarker_method_length CHECK ((length(method) <= 200000)),
    CONSTRAINT ck_biomarker_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_biomarker_number_length CHECK ((length(number) <= 200000)),
    CONSTRAINT ck_biomarker_significance_length CHECK ((length(significance) <= 200000)),
    CONSTRAINT ck_biomarker_specimen_length CHECK ((length(specimen) <= 200000)),
    CONSTRAINT ck_biomarker_status_listed CHECK ((status = ANY (ARRAY['positive'::text, 'negative'::text, 'equivocal'::text, 'not_done'::text]))),
    CONSTRAINT ck_biomarker_text_length CHECK ((length(text) <= 200000)),
    CONSTRAINT ck_biomarker_unit_length CHECK ((length(unit) <= 200000))
);


ALTER TABLE public.biomarker OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: biomarker_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: board; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    dissent_printing text NOT NULL,
    CONSTRAINT ck_board_address_length CHECK ((length(address) <= 200000)),
    CONSTRAINT ck_board_contact_length CHECK ((length(contact) <= 200000)),
    CONSTRAINT ck_board_dissent_printing_listed CHECK ((dissent_printing = ANY (ARRAY['in_full'::text, 'without_name'::text, 'number_only'::text, 'not_printed'::text]))),
    CONSTRAINT ck_board_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_board_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_board_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text])))
);


ALTER TABLE public.board OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: board_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: board_member; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.board_member OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: board_member_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: case_access; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.case_access (
    person_id integer NOT NULL,
    purpose text NOT NULL,
    reason text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_case_access_emergency_has_reason CHECK (((purpose <> 'emergency'::text) OR (length(reason) >= 10))),
    CONSTRAINT ck_case_access_purpose_listed CHECK ((purpose = ANY (ARRAY['care'::text, 'meeting'::text, 'letter'::text, 'audit'::text, 'emergency'::text]))),
    CONSTRAINT ck_case_access_reason_length CHECK ((length(reason) <= 200000))
);


ALTER TABLE public.case_access OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: case_access_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.case_access ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_access_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: case_counter; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.case_counter (
    year integer NOT NULL,
    last integer NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer
);


ALTER TABLE public.case_counter OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: case_counter_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: clinical_case; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.clinical_case OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: diagnosis; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.diagnosis OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: material; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.material OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: patient; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.patient OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: patient_identifier; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.patient_identifier OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: case_text; Type: VIEW; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE VIEW public.case_text AS
 SELECT one.id AS case_id,
    ((((((one.number || ' '::text) || patient.family_name) || ' '::text) || patient.given_name) || ' '::text) || COALESCE(( SELECT string_agg(known.value, ' '::text) AS string_agg
           FROM public.patient_identifier known
          WHERE (known.patient_id = patient.id)), ''::text)) AS names,
    ((((((((one.clinical_question || ' '::text) || one.summary) || ' '::text) || COALESCE(( SELECT string_agg(((((((told.verbatim || ' '::text) || told.code) || ' '::text) || told.code_display) || ' '::text) || told.report_number), ' '::text) AS string_agg
           FROM public.diagnosis told
          WHERE ((told.case_id = one.id) AND (told.kind = 'outside'::text))), ''::text)) || ' '::text) || COALESCE(( SELECT string_agg(((thing.description || ' '::text) || thing.accession_number), ' '::text) AS string_agg
           FROM public.material thing
          WHERE (thing.case_id = one.id)), ''::text)) || ' '::text) || COALESCE(( SELECT string_agg(file.text, ' '::text) AS string_agg
           FROM (public.material thing
             JOIN public.attachment file ON ((file.id = thing.attachment_id)))
          WHERE (thing.case_id = one.id)), ''::text)) AS clinical
   FROM (public.clinical_case one
     JOIN public.patient ON ((patient.id = one.patient_id)));


ALTER VIEW public.case_text OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: case_words; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.case_words (
    case_id integer NOT NULL,
    names tsvector NOT NULL,
    words tsvector NOT NULL
);


ALTER TABLE public.case_words OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: checklist_item; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.checklist_item OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: checklist_item_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: clinical_case_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: concordance_finding; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.concordance_finding OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: concordance_finding_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: conditional_step; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.conditional_step OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: conditional_step_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: consent; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.consent OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: consent_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: considered_item; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.considered_item OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: considered_item_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: credential_reset; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.credential_reset (
    person_id integer NOT NULL,
    confirmed_by_id integer,
    confirmed_at timestamp with time zone,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer
);


ALTER TABLE public.credential_reset OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: credential_reset_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.credential_reset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.credential_reset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: custody_event; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.custody_event (
    material_id integer NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    quantity integer,
    place text NOT NULL,
    tracking text NOT NULL,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_custody_event_kind_listed CHECK ((kind = ANY (ARRAY['received'::text, 'wrong'::text, 'damaged'::text, 'moved'::text, 'lent'::text, 'lost'::text, 'returned'::text]))),
    CONSTRAINT ck_custody_event_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_custody_event_place_length CHECK ((length(place) <= 200000)),
    CONSTRAINT ck_custody_event_tracking_length CHECK ((length(tracking) <= 200000))
);


ALTER TABLE public.custody_event OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: custody_event_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.custody_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.custody_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: diagnosis_axis; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.diagnosis_axis OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: diagnosis_axis_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: diagnosis_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: discipline_need; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.discipline_need (
    site text NOT NULL,
    reason text,
    discipline text NOT NULL,
    necessity text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_discipline_need_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_discipline_need_necessity_listed CHECK ((necessity = ANY (ARRAY['critical'::text, 'recommended'::text, 'optional'::text]))),
    CONSTRAINT ck_discipline_need_reason_listed CHECK ((reason = ANY (ARRAY['abnormal_result'::text, 'newly_diagnosed'::text, 'considering_options'::text, 'treatment_not_working'::text, 'on_treatment'::text, 'end_of_treatment'::text, 'recurrence'::text, 'surveillance'::text]))),
    CONSTRAINT ck_discipline_need_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text])))
);


ALTER TABLE public.discipline_need OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: discipline_need_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.discipline_need ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discipline_need_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discordance_notice; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    addressee text NOT NULL,
    channel text,
    attachment_id integer,
    CONSTRAINT ck_discordance_notice_addressee_length CHECK ((length(addressee) <= 200000)),
    CONSTRAINT ck_discordance_notice_channel_listed CHECK ((channel = ANY (ARRAY['mail'::text, 'email'::text, 'fax'::text, 'portal'::text, 'hand'::text, 'interface'::text]))),
    CONSTRAINT ck_discordance_notice_note_length CHECK ((length(note) <= 200000))
);


ALTER TABLE public.discordance_notice OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: discordance_notice_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: disease_code; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.disease_code (
    system text NOT NULL,
    version text NOT NULL,
    code text NOT NULL,
    display text NOT NULL,
    parent text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_disease_code_code_length CHECK ((length(code) <= 200000)),
    CONSTRAINT ck_disease_code_display_length CHECK ((length(display) <= 200000)),
    CONSTRAINT ck_disease_code_parent_length CHECK ((length(parent) <= 200000)),
    CONSTRAINT ck_disease_code_system_length CHECK ((length(system) <= 200000)),
    CONSTRAINT ck_disease_code_version_length CHECK ((length(version) <= 200000))
);


ALTER TABLE public.disease_code OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: disease_code_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.disease_code ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disease_code_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: dispatch; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.dispatch OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: dispatch_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: dissent; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.dissent OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: dissent_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: expected_outcome; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.expected_outcome OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: expected_outcome_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: expertise; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.expertise (
    person_id integer NOT NULL,
    site text NOT NULL,
    code_system text NOT NULL,
    code_prefix text NOT NULL,
    note text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_expertise_code_prefix_length CHECK ((length(code_prefix) <= 200000)),
    CONSTRAINT ck_expertise_code_system_length CHECK ((length(code_system) <= 200000)),
    CONSTRAINT ck_expertise_note_length CHECK ((length(note) <= 200000)),
    CONSTRAINT ck_expertise_site_listed CHECK ((site = ANY (ARRAY['breast'::text, 'lung'::text, 'prostate'::text, 'colorectal'::text, 'upper_gastrointestinal'::text, 'liver_pancreas_biliary'::text, 'head_and_neck'::text, 'melanoma'::text, 'sarcoma'::text, 'lymphoma_myeloma'::text, 'leukemia'::text, 'brain'::text, 'gynecologic'::text, 'thyroid'::text, 'kidney_bladder'::text, 'pediatric'::text, 'general'::text])))
);


ALTER TABLE public.expertise OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: expertise_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.expertise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.expertise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: follow_up; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.follow_up OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: follow_up_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: imported_entry; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.imported_entry OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: imported_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: imported_file; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.imported_file OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: imported_file_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: letter; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.letter OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: letter_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: material_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: material_request; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    channel text,
    attachment_id integer,
    CONSTRAINT ck_material_request_channel_listed CHECK ((channel = ANY (ARRAY['letter'::text, 'email'::text, 'fax'::text, 'telephone'::text, 'portal'::text]))),
    CONSTRAINT ck_material_request_note_length CHECK ((length(note) <= 200000))
);


ALTER TABLE public.material_request OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: material_request_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: meeting; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.meeting OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: meeting_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: opinion; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.opinion OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: opinion_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: opinion_invitation; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.opinion_invitation OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: opinion_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: recommendation; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.recommendation OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: opinion_shown; Type: VIEW; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE VIEW public.opinion_shown WITH (security_barrier='true') AS
 SELECT opinion.author_id,
    opinion.discipline,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.diagnosis_agreement
            ELSE NULL::text
        END AS diagnosis_agreement,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.statement
            ELSE ''::text
        END AS statement,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.rationale
            ELSE ''::text
        END AS rationale,
    opinion.plan_id,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.confidence
            ELSE NULL::text
        END AS confidence,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.missing_information
            ELSE NULL::text
        END AS missing_information,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.evidence_level
            ELSE NULL::text
        END AS evidence_level,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.evidence_source
            ELSE NULL::text
        END AS evidence_source,
    opinion.supersedes_id,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.revision_reason
            ELSE NULL::text
        END AS revision_reason,
    opinion.signed_at,
        CASE
            WHEN (public.tb_setup() OR (opinion.author_id = ( SELECT public.tb_me() AS tb_me)) OR ((opinion.signed_at IS NOT NULL) AND (known.opinions_opened_at IS NOT NULL) AND (opinion.case_id IN ( SELECT public.tb_tickets() AS tb_tickets)))) THEN opinion.signed_sha256
            ELSE ''::text
        END AS signed_sha256,
    opinion.id,
    opinion.created_at,
    opinion.row_version,
    opinion.created_by_id,
    opinion.case_id
   FROM (public.opinion
     JOIN public.clinical_case known ON ((known.id = opinion.case_id)))
  WHERE (( SELECT public.tb_setup() AS tb_setup) OR (( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND ((known.board_id IN ( SELECT public.tb_my_boards() AS tb_my_boards)) OR (known.id IN ( SELECT public.tb_my_cases() AS tb_my_cases)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
           FROM public.recommendation decided
          WHERE ((decided.case_id = known.id) AND (decided.approved_at IS NOT NULL))))));


ALTER VIEW public.opinion_shown OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: ordered_test; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.ordered_test OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: ordered_test_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: party; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    fax text NOT NULL,
    contact text NOT NULL,
    CONSTRAINT ck_party_address_length CHECK ((length(address) <= 200000)),
    CONSTRAINT ck_party_contact_length CHECK ((length(contact) <= 200000)),
    CONSTRAINT ck_party_country_length CHECK ((length(country) <= 200000)),
    CONSTRAINT ck_party_email_length CHECK ((length(email) <= 200000)),
    CONSTRAINT ck_party_fax_length CHECK ((length(fax) <= 200000)),
    CONSTRAINT ck_party_identifier_issuer_length CHECK ((length(identifier_issuer) <= 200000)),
    CONSTRAINT ck_party_identifier_length CHECK ((length(identifier) <= 200000)),
    CONSTRAINT ck_party_kind_listed CHECK ((kind = ANY (ARRAY['physician'::text, 'practice'::text, 'hospital'::text, 'laboratory'::text, 'insurer'::text, 'trusted_person'::text, 'other'::text]))),
    CONSTRAINT ck_party_name_length CHECK ((length(name) <= 200000)),
    CONSTRAINT ck_party_organization_length CHECK ((length(organization) <= 200000)),
    CONSTRAINT ck_party_phone_length CHECK ((length(phone) <= 200000))
);


ALTER TABLE public.party OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: party_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: patient_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: patient_identifier_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: performed_act; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.performed_act (
    key character varying(36) NOT NULL,
    result text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_performed_act_key_length CHECK ((length((key)::text) <= 200000)),
    CONSTRAINT ck_performed_act_result_length CHECK ((length(result) <= 200000))
);


ALTER TABLE public.performed_act OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: performed_act_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.performed_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.performed_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    cases_per_week integer,
    CONSTRAINT ck_person_cases_not_negative CHECK ((cases_per_week >= 0)),
    CONSTRAINT ck_person_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_person_family_name_length CHECK ((length(family_name) <= 200000)),
    CONSTRAINT ck_person_given_name_length CHECK ((length(given_name) <= 200000)),
    CONSTRAINT ck_person_institution_length CHECK ((length(institution) <= 200000)),
    CONSTRAINT ck_person_login_length CHECK ((length(login) <= 200000)),
    CONSTRAINT ck_person_role_listed CHECK ((role = ANY (ARRAY['coordinator'::text, 'specialist'::text, 'administrator'::text, 'auditor'::text]))),
    CONSTRAINT ck_person_title_length CHECK ((length(title) <= 200000))
);


ALTER TABLE public.person OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: person_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: plan_component; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.plan_component OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: plan_component_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: question; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.question OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: question_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: recommendation_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: recommendation_item; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.recommendation_item OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: recommendation_item_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: referral; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.referral OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: referral_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: required_discipline; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.required_discipline OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: required_discipline_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: review; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
    inadequacy text,
    new_lesion boolean NOT NULL,
    non_target_progression boolean NOT NULL,
    CONSTRAINT ck_review_amendment_reason_length CHECK ((length(amendment_reason) <= 200000)),
    CONSTRAINT ck_review_basis_listed CHECK ((basis = ANY (ARRAY['own_read'::text, 'report_only'::text, 'not_available'::text]))),
    CONSTRAINT ck_review_comment_length CHECK ((length(comment) <= 200000)),
    CONSTRAINT ck_review_conflict_length CHECK ((length(conflict) <= 200000)),
    CONSTRAINT ck_review_discipline_listed CHECK ((discipline = ANY (ARRAY['pathology'::text, 'radiology'::text, 'nuclear_medicine'::text, 'medical_oncology'::text, 'hematology'::text, 'pediatric_oncology'::text, 'surgery'::text, 'neurosurgery'::text, 'gynecology'::text, 'urology'::text, 'head_and_neck_surgery'::text, 'radiation_oncology'::text, 'genetics'::text, 'clinical_trials'::text, 'palliative_care'::text, 'integrative_medicine'::text, 'nursing'::text, 'psycho_oncology'::text, 'pharmacy'::text, 'obstetrics'::text]))),
    CONSTRAINT ck_review_inadequacy_listed CHECK ((inadequacy = ANY (ARRAY['too_little'::text, 'not_representative'::text, 'poor_quality'::text, 'incomplete'::text, 'unreadable'::text, 'other_patient'::text, 'other'::text]))),
    CONSTRAINT ck_review_kind_length CHECK ((length((kind)::text) <= 200000)),
    CONSTRAINT ck_review_overall_decided_listed CHECK ((overall_decided = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_review_overall_proposed_listed CHECK ((overall_proposed = ANY (ARRAY['agrees'::text, 'refined'::text, 'minor'::text, 'major'::text, 'new'::text, 'not_comparable'::text, 'not_evaluable'::text, 'no_outside_opinion'::text]))),
    CONSTRAINT ck_review_overall_reason_length CHECK ((length(overall_reason) <= 200000)),
    CONSTRAINT ck_review_signed_sha256_length CHECK ((length(signed_sha256) <= 200000))
);


ALTER TABLE public.review OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: review_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: reviewed_material; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.reviewed_material OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: reviewed_material_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: saved_view; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.saved_view (
    person_id integer NOT NULL,
    name text NOT NULL,
    criteria text NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    CONSTRAINT ck_saved_view_criteria_length CHECK ((length(criteria) <= 200000)),
    CONSTRAINT ck_saved_view_name_length CHECK ((length(name) <= 200000))
);


ALTER TABLE public.saved_view OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: saved_view_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.saved_view ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saved_view_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: target_lesion; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.target_lesion OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: target_lesion_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: test_result; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TABLE public.test_result (
    ordered_test_id integer NOT NULL,
    arrived_on date NOT NULL,
    result text NOT NULL,
    to_board boolean NOT NULL,
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    row_version integer NOT NULL,
    created_by_id integer,
    case_id integer NOT NULL,
    CONSTRAINT ck_test_result_result_length CHECK ((length(result) <= 200000))
);


ALTER TABLE public.test_result OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: test_result_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.test_result ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.test_result_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: treatment_option; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.treatment_option OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: treatment_option_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: treatment_plan; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.treatment_plan OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: treatment_plan_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: trial; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.trial OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: trial_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Name: trial_match; Type: TABLE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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


ALTER TABLE public.trial_match OWNER TO tb_tumorboa_6dc7d2df_owner;

--
-- Name: trial_match_id_seq; Type: SEQUENCE; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
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
-- Data for Name: absence; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: adjudication; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: agenda_item; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.alembic_version VALUES ('0004');


--
-- Data for Name: answer; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: attachment; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.attachment VALUES ('daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b', 19, 'application/pdf', 'report.pdf', '\x255044462d312e372061207265706f727400ff', 1, '2026-12-01 03:44:04.85423+00', 1, 1, '');


--
-- Data for Name: attendance; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

INSERT INTO public.audit_event VALUES (1, '2026-12-01 03:44:04.477762+00', 'setup', 'INSERT', 'person', 1, NULL, '{"at": "2026-12-01 03:44:04.477762", "row": 1, "case": null, "actor": "setup", "login": "postgres", "table": "person", "operation": "INSERT", "row_sha256": "d3d2ad91c2c9a77b4d8cae694069c9034df56576556090befcb36b059568a295"}', '{"id": 1, "role": "coordinator", "_salt": "2a40756a-347e-490c-895c-b9af8abedccb", "login": "kim", "title": "Ms", "active": true, "created_at": "2026-12-01T03:44:04.472857+00:00", "discipline": null, "given_name": "Ana", "family_name": "Kim", "institution": "", "row_version": 1, "created_by_id": null, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (2, '2026-12-01 03:44:04.496803+00', 'kim', 'INSERT', 'person', 2, NULL, '{"at": "2026-12-01 03:44:04.496803", "row": 2, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "f84affd64ef0305df4ef4ee395d98ee47872446e6304ad1ecdb025d691aef23a"}', '{"id": 2, "role": "specialist", "_salt": "75a6aa0c-fcbb-4e91-ad61-a2bf62c64680", "login": "osei", "title": "Dr", "active": true, "created_at": "2026-12-01T03:44:04.495039+00:00", "discipline": "pathology", "given_name": "Amara", "family_name": "Osei", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (3, '2026-12-01 03:44:04.50229+00', 'kim', 'INSERT', 'person', 3, NULL, '{"at": "2026-12-01 03:44:04.502290", "row": 3, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "869d52e170dfc6725a10a9cb9efff1cc8e9e8ff8f914bfbd05bf4acbc0ccbfb0"}', '{"id": 3, "role": "specialist", "_salt": "21251f54-2035-46cf-92ad-9a343a8bfcfc", "login": "haddad", "title": "Dr", "active": true, "created_at": "2026-12-01T03:44:04.501273+00:00", "discipline": "radiology", "given_name": "Sami", "family_name": "Haddad", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (4, '2026-12-01 03:44:04.506476+00', 'kim', 'INSERT', 'person', 4, NULL, '{"at": "2026-12-01 03:44:04.506476", "row": 4, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "b0d1414ca243aa9a3b83f2563d667f8a9b7817d59a1177873fc86174a2fc7a26"}', '{"id": 4, "role": "specialist", "_salt": "d10f4ef9-f348-4ec6-8409-c4604bed114b", "login": "ivanov", "title": "Dr", "active": true, "created_at": "2026-12-01T03:44:04.505553+00:00", "discipline": "surgery", "given_name": "Elena", "family_name": "Ivanov", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (5, '2026-12-01 03:44:04.510577+00', 'kim', 'INSERT', 'person', 5, NULL, '{"at": "2026-12-01 03:44:04.510577", "row": 5, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "51854168dd344e3fa2d18fbb2ad73db7a4793325c995a6d1fdbfdb76d7ab18cc"}', '{"id": 5, "role": "specialist", "_salt": "afa3bc6d-9216-448a-95d0-76410bdb4398", "login": "moreau", "title": "Dr", "active": true, "created_at": "2026-12-01T03:44:04.509685+00:00", "discipline": "medical_oncology", "given_name": "Luc", "family_name": "Moreau", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (6, '2026-12-01 03:44:04.514574+00', 'kim', 'INSERT', 'person', 6, NULL, '{"at": "2026-12-01 03:44:04.514574", "row": 6, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "df087b7d1c0f1216a2feaf7f903899bac5e07b658549bd956f80c5f081d0ceab"}', '{"id": 6, "role": "administrator", "_salt": "6b92f87a-0d8f-46ec-af0a-71e2b86b59c1", "login": "berg", "title": "Ms", "active": true, "created_at": "2026-12-01T03:44:04.513668+00:00", "discipline": null, "given_name": "Nora", "family_name": "Berg", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (7, '2026-12-01 03:44:04.518525+00', 'kim', 'INSERT', 'person', 7, NULL, '{"at": "2026-12-01 03:44:04.518525", "row": 7, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "person", "operation": "INSERT", "row_sha256": "ea1de350b1761c2821c6b902ef9000dcf42dab6b3da4cb7fa4e0de4c276133da"}', '{"id": 7, "role": "auditor", "_salt": "f8213fbc-7e62-4084-9136-63b852692d94", "login": "lund", "title": "Mr", "active": true, "created_at": "2026-12-01T03:44:04.517666+00:00", "discipline": null, "given_name": "Per", "family_name": "Lund", "institution": "", "row_version": 1, "created_by_id": 1, "cases_per_week": null}');
INSERT INTO public.audit_event VALUES (8, '2026-12-01 03:44:04.524979+00', 'kim', 'INSERT', 'checklist_item', 1, NULL, '{"at": "2026-12-01 03:44:04.524979", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "checklist_item", "operation": "INSERT", "row_sha256": "601795eaec3e6ea0ade9e78d6cc4626318fd114707cfa23415b72e4029f31617"}', '{"id": 1, "kind": "slides", "site": "breast", "_salt": "69ef0f3f-0ddb-435b-a80c-1e60f4afb986", "reason": null, "necessity": "recommended", "created_at": "2026-12-01T03:44:04.523747+00:00", "description": "", "row_version": 1, "created_by_id": 1, "maximum_age_days": null}');
INSERT INTO public.audit_event VALUES (9, '2026-12-01 03:44:04.535129+00', 'kim', 'INSERT', 'board', 1, NULL, '{"at": "2026-12-01 03:44:04.535129", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "board", "operation": "INSERT", "row_sha256": "dc4d43a789ae396b105321798cad14f5bc8dff62e333166b88b9a5d12422b500"}', '{"id": 1, "name": "Breast board", "site": "general", "_salt": "36e9356a-db6a-4a30-be38-e11e199367bb", "address": "", "contact": "", "created_at": "2026-12-01T03:44:04.533849+00:00", "institution": "", "row_version": 1, "created_by_id": 1, "usual_minutes": 60, "dissent_printing": "in_full"}');
INSERT INTO public.audit_event VALUES (10, '2026-12-01 03:44:04.542543+00', 'kim', 'INSERT', 'patient', 1, NULL, '{"at": "2026-12-01 03:44:04.542543", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "patient", "operation": "INSERT", "row_sha256": "b604cd820542ec54d42b9644b325de4ed8f6122b11496de3ba5b8b76a4ba9d09"}', '{"id": 1, "sex": "female", "_salt": "01b9811d-5391-4790-a294-89eb9194241e", "email": "", "phone": "", "address": "", "country": "", "deceased": false, "language": "", "birth_date": "1979-05-04", "created_at": "2026-12-01T03:44:04.540901+00:00", "given_name": "Miriam", "deceased_on": null, "family_name": "Sato", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (11, '2026-12-01 03:44:04.547906+00', 'kim', 'INSERT', 'patient_identifier', 1, NULL, '{"at": "2026-12-01 03:44:04.547906", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "patient_identifier", "operation": "INSERT", "row_sha256": "76bfc4721091a87aeeae810bef244d1ae480e7e0349446e737b1ddcd2818218b"}', '{"id": 1, "kind": "", "_salt": "92ef9595-34fe-4bc5-9bb1-4768f725319e", "value": "20-884-1", "issuer": "Lakeside Cancer Center", "created_at": "2026-12-01T03:44:04.543659+00:00", "patient_id": 1, "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (12, '2026-12-01 03:44:04.557018+00', 'kim', 'INSERT', 'case_counter', 1, NULL, '{"at": "2026-12-01 03:44:04.557018", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "case_counter", "operation": "INSERT", "row_sha256": "d15144d814810ac36e725f1bb90fb1645a14736494d7f820e5640b87234cd9f1"}', '{"id": 1, "last": 0, "year": 2026, "_salt": "d37f0242-4e3c-40bc-9ea8-17713dc7d7a9", "created_at": "2026-12-01T03:44:04.555807+00:00", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (13, '2026-12-01 03:44:04.559853+00', 'kim', 'UPDATE', 'case_counter', 1, NULL, '{"at": "2026-12-01 03:44:04.559853", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "case_counter", "operation": "UPDATE", "row_sha256": "e98982c2454da360a068ab47e3f6fdc3d4872c186d1f16dc0ab472e1754aa459"}', '{"id": 1, "last": 1, "year": 2026, "_salt": "bf1f0bd1-9f70-497c-b3a0-38dfb0e4b738", "created_at": "2026-12-01T03:44:04.555807+00:00", "row_version": 2, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (14, '2026-12-01 03:44:04.565046+00', 'kim', 'INSERT', 'clinical_case', 1, 1, '{"at": "2026-12-01 03:44:04.565046", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "clinical_case", "operation": "INSERT", "row_sha256": "43b410eeb335cadf115c4f4713c86479fdbcea27ac586a910a706fd3e274b6a8"}', '{"id": 1, "ecog": null, "site": "breast", "_salt": "f69dd8cd-8bcf-4ad6-83a0-b1012ef8ea47", "number": "TB-2026-0001", "summary": "", "board_id": 1, "closed_at": null, "karnofsky": null, "pregnancy": "", "created_at": "2026-12-01T03:44:04.561194+00:00", "patient_id": 1, "row_version": 1, "withdrawn_at": null, "comorbidities": "", "created_by_id": 1, "family_history": "", "prior_treatment": "", "clinical_question": "Can the breast be kept?", "withdrawal_reason": "", "opinions_opened_at": null, "opinions_opened_by_id": null}');
INSERT INTO public.audit_event VALUES (15, '2026-12-01 03:44:04.576657+00', 'kim', 'INSERT', 'case_access', 1, 1, '{"at": "2026-12-01 03:44:04.576657", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "case_access", "operation": "INSERT", "row_sha256": "1b3a48bab084019b9c0132dbeb36896e6c8f656138e0ddbbf738f516ff4342be"}', '{"id": 1, "_salt": "18147218-98b0-489d-a12f-e7d249877543", "reason": "", "case_id": 1, "purpose": "care", "person_id": 1, "created_at": "2026-12-01T03:44:04.572297+00:00", "expires_at": "2026-12-01T15:44:04.572273+00:00", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (16, '2026-12-01 03:44:04.586394+00', 'kim', 'INSERT', 'question', 1, 1, '{"at": "2026-12-01 03:44:04.586394", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "question", "operation": "INSERT", "row_sha256": "f5b39077098714dd5b646e144450db03d784f4b816692c53db5a4388d688c63a"}', '{"id": 1, "text": "Can I keep my breast?", "_salt": "0676f5c9-2a96-4f01-a202-b7651de5622c", "case_id": 1, "asked_by": "patient", "asked_on": "2026-12-01", "position": 1, "created_at": "2026-12-01T03:44:04.583433+00:00", "row_version": 1, "created_by_id": 1, "assigned_discipline": null}');
INSERT INTO public.audit_event VALUES (17, '2026-12-01 03:44:04.590211+00', 'kim', 'INSERT', 'referral', 1, 1, '{"at": "2026-12-01 03:44:04.590211", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "referral", "operation": "INSERT", "row_sha256": "36f51b71cc3740ab31161b77e3c8ceb6f83cdc77bdba6b557c3995d57d4e6b87"}', '{"id": 1, "mode": "remote", "_salt": "f3730b8b-aa31-4aa6-8c94-8821e0fc2eaf", "reason": "newly_diagnosed", "case_id": 1, "country": "", "urgency": "routine", "decision": "pending", "language": "", "created_at": "2026-12-01T03:44:04.587926+00:00", "insurer_id": null, "received_on": "2026-11-09", "referrer_id": null, "row_version": 1, "requested_by": "patient", "created_by_id": 1, "insurance_plan": "", "decision_reason": "", "insurance_covers": null, "trusted_person_id": null, "interpreter_needed": false, "authorization_number": ""}');
INSERT INTO public.audit_event VALUES (18, '2026-12-01 03:44:04.6005+00', 'kim', 'INSERT', 'diagnosis', 1, 1, '{"at": "2026-12-01 03:44:04.600500", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "diagnosis", "operation": "INSERT", "row_sha256": "99aa0f8d58779e1e638e87131027eb8b1e1ab2c328c34005d136de695bd93eac"}', '{"id": 1, "code": "", "kind": "outside", "_salt": "4bec94ca-20f5-4807-9b0a-679f10748bb2", "case_id": 1, "verbatim": "Invasive ductal carcinoma, G2, pT1c pN0", "frozen_at": null, "stated_by": "Dr Brandt", "stated_on": "2026-10-28", "created_at": "2026-12-01T03:44:04.591606+00:00", "code_system": "", "institution": "Riverside Hospital", "row_version": 1, "code_display": "", "code_version": "", "created_by_id": 1, "report_number": "S26-1187"}');
INSERT INTO public.audit_event VALUES (19, '2026-12-01 03:44:04.605351+00', 'kim', 'INSERT', 'treatment_plan', 1, 1, '{"at": "2026-12-01 03:44:04.605351", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "treatment_plan", "operation": "INSERT", "row_sha256": "799bd158e38932d9bb3096a90eea82a146ca7ea46f5f7fd2676c8037766cffd2"}', '{"id": 1, "kind": "outside", "_salt": "7d04eb0d-c237-4891-8e43-7535304c1cc2", "case_id": 1, "verbatim": "Mastectomy, then TC x 4.", "frozen_at": null, "stated_by": "Dr Brandt", "stated_on": null, "created_at": "2026-12-01T03:44:04.601756+00:00", "institution": "Riverside Hospital", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (20, '2026-12-01 03:44:04.610086+00', 'kim', 'INSERT', 'biomarker', 1, 1, '{"at": "2026-12-01 03:44:04.610086", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "biomarker", "operation": "INSERT", "row_sha256": "69a1cd04ef60cb440f9d0d9fcd3f21c09ad765ddacd29a56513396c31db3a6cf"}', '{"id": 1, "code": "", "name": "HER2", "text": "", "unit": "", "_salt": "bc164abe-dd65-4c76-a5b3-30a0d938eda9", "method": "IHC", "number": "2+", "status": "equivocal", "absence": null, "case_id": 1, "germline": false, "position": 4, "specimen": "", "created_at": "2026-12-01T03:44:04.607027+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "significance": "", "created_by_id": 1, "evidence_level": ""}');
INSERT INTO public.audit_event VALUES (21, '2026-12-01 03:44:04.625012+00', 'kim', 'INSERT', 'diagnosis_axis', 1, 1, '{"at": "2026-12-01 03:44:04.625012", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "21415195bdf2325cd56dd1fa3ed320e6403c52337bba1d4de443006593a9fdab"}', '{"id": 1, "axis": "histologic_type", "code": "8500/3", "text": "Invasive ductal carcinoma", "unit": "", "_salt": "0e616e23-3a72-453f-9528-ff3ccc59e329", "label": "", "method": "", "number": "", "system": "", "absence": null, "case_id": 1, "radpeer": null, "position": 1, "response": null, "created_at": "2026-12-01T03:44:04.615636+00:00", "code_system": "ICD-O-3", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (22, '2026-12-01 03:44:04.62529+00', 'kim', 'INSERT', 'diagnosis_axis', 2, 1, '{"at": "2026-12-01 03:44:04.625290", "row": 2, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "5247a12a0fc8e796ef6e426216192c3506d032dbe5eb9ded4da699ccd541f8c5"}', '{"id": 2, "axis": "grade", "code": "", "text": "2", "unit": "", "_salt": "c34f0057-c2e6-467c-b59b-64ae112940ea", "label": "", "method": "", "number": "", "system": "Nottingham", "absence": null, "case_id": 1, "radpeer": null, "position": 2, "response": null, "created_at": "2026-12-01T03:44:04.61564+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (23, '2026-12-01 03:44:04.625432+00', 'kim', 'INSERT', 'diagnosis_axis', 3, 1, '{"at": "2026-12-01 03:44:04.625432", "row": 3, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "515da0474a13921db015c3fdbf00ba77b380484381e0d38e8dfd85dc2406eb7d"}', '{"id": 3, "axis": "n", "code": "", "text": "pN0", "unit": "", "_salt": "af8cc750-e89d-4e82-8fcc-83712c918ccf", "label": "", "method": "", "number": "", "system": "AJCC 8", "absence": null, "case_id": 1, "radpeer": null, "position": 3, "response": null, "created_at": "2026-12-01T03:44:04.615641+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (43, '2026-12-01 03:44:04.856943+00', 'kim', 'INSERT', 'attachment', 1, NULL, '{"at": "2026-12-01 03:44:04.856943", "row": 1, "case": null, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "attachment", "operation": "INSERT", "row_sha256": "7d2e5ea0bb04e6d2d826a55c584d9cd634b8a7354d7943d2942ff3db4ddebcba"}', '{"id": 1, "size": 19, "text": "", "_salt": "94df1d0f-5cb2-4b0e-94dd-4d3c7f1eeb0c", "sha256": "daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b", "file_name": "report.pdf", "created_at": "2026-12-01T03:44:04.85423+00:00", "media_type": "application/pdf", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (24, '2026-12-01 03:44:04.63776+00', 'kim', 'INSERT', 'plan_component', 1, 1, '{"at": "2026-12-01 03:44:04.637760", "row": 1, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "plan_component", "operation": "INSERT", "row_sha256": "54e9cbac69122146e49adf6097d2bc5746a1583f408d330878dba36650238d13"}', '{"id": 1, "code": "", "text": "Mastectomy with sentinel node biopsy", "_salt": "5c5a649c-b760-4ac0-a057-218ceb501666", "label": "", "level": 3, "intent": null, "timing": null, "case_id": 1, "plan_id": 1, "ended_on": null, "modality": "surgery", "position": 1, "progress": "planned", "condition": "", "created_at": "2026-12-01T03:44:04.631725+00:00", "started_on": null, "code_system": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (25, '2026-12-01 03:44:04.638082+00', 'kim', 'INSERT', 'plan_component', 2, 1, '{"at": "2026-12-01 03:44:04.638082", "row": 2, "case": 1, "actor": "kim", "login": "tb_tumorboa_6dc7d2df_kim", "table": "plan_component", "operation": "INSERT", "row_sha256": "0660b0231d92e04a33cec0933849ddda1a044fa1d7f2dbff3f769365414f1905"}', '{"id": 2, "code": "", "text": "Docetaxel and cyclophosphamide, 4 cycles", "_salt": "d2cf2fb7-034f-4110-88d9-f234a7fc1227", "label": "", "level": 3, "intent": null, "timing": null, "case_id": 1, "plan_id": 1, "ended_on": null, "modality": "systemic", "position": 2, "progress": "planned", "condition": "", "created_at": "2026-12-01T03:44:04.63173+00:00", "started_on": null, "code_system": "", "row_version": 1, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (26, '2026-12-01 03:44:04.732687+00', 'osei', 'INSERT', 'case_access', 2, 1, '{"at": "2026-12-01 03:44:04.732687", "row": 2, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "case_access", "operation": "INSERT", "row_sha256": "558fdd1ae090cc7bab682438f8ed644e9ab0f8bb451fc9aee1dc697cd1e21fc9"}', '{"id": 2, "_salt": "233b6ca6-b7ae-4cbc-9938-abf016bb6224", "reason": "", "case_id": 1, "purpose": "care", "person_id": 2, "created_at": "2026-12-01T03:44:04.731484+00:00", "expires_at": "2026-12-01T15:44:04.731479+00:00", "row_version": 1, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (27, '2026-12-01 03:44:04.741297+00', 'osei', 'INSERT', 'diagnosis', 2, 1, '{"at": "2026-12-01 03:44:04.741297", "row": 2, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis", "operation": "INSERT", "row_sha256": "6c210b5560d365c0368143201e845d16b3e20b77eb6d19dd6c3d495ac8264fe7"}', '{"id": 2, "code": "", "kind": "review", "_salt": "b8954434-8a46-4260-a010-a53ad34892d7", "case_id": 1, "verbatim": "", "frozen_at": null, "stated_by": "Dr Amara Osei", "stated_on": null, "created_at": "2026-12-01T03:44:04.73782+00:00", "code_system": "", "institution": "", "row_version": 1, "code_display": "", "code_version": "", "created_by_id": 2, "report_number": ""}');
INSERT INTO public.audit_event VALUES (28, '2026-12-01 03:44:04.74501+00', 'osei', 'INSERT', 'biomarker', 2, 1, '{"at": "2026-12-01 03:44:04.745010", "row": 2, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "biomarker", "operation": "INSERT", "row_sha256": "d99dc291020513bc3b7efcaa5c36041d3aeac5bc24080769b30c0b2ac3192c33"}', '{"id": 2, "code": "", "name": "HER2", "text": "", "unit": "ratio", "_salt": "e57e23c3-aaf2-4b37-88c2-c7cc6ade255b", "method": "ISH", "number": "1.3", "status": "negative", "absence": null, "case_id": 1, "germline": false, "position": 4, "specimen": "", "created_at": "2026-12-01T03:44:04.74338+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "significance": "", "created_by_id": 2, "evidence_level": ""}');
INSERT INTO public.audit_event VALUES (29, '2026-12-01 03:44:04.749304+00', 'osei', 'INSERT', 'diagnosis_axis', 4, 1, '{"at": "2026-12-01 03:44:04.749304", "row": 4, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "614ef6a1fd898f515a717ec8647b4de145f95a161ac925bc817ceeed284d2d12"}', '{"id": 4, "axis": "histologic_type", "code": "8520/3", "text": "Invasive lobular carcinoma", "unit": "", "_salt": "c1b01de4-9e4d-4941-a2e9-d57ed3c21b1b", "label": "", "method": "", "number": "", "system": "", "absence": null, "case_id": 1, "radpeer": null, "position": 1, "response": null, "created_at": "2026-12-01T03:44:04.745637+00:00", "code_system": "ICD-O-3", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (30, '2026-12-01 03:44:04.749497+00', 'osei', 'INSERT', 'diagnosis_axis', 5, 1, '{"at": "2026-12-01 03:44:04.749497", "row": 5, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "744954500c4665df155963f89941e807649d69d0352691cbdb119b2e1546f1c2"}', '{"id": 5, "axis": "grade", "code": "", "text": "2", "unit": "", "_salt": "c8b1f1bf-2afb-4dd8-bba9-66d78d3b8999", "label": "", "method": "", "number": "", "system": "Nottingham", "absence": null, "case_id": 1, "radpeer": null, "position": 2, "response": null, "created_at": "2026-12-01T03:44:04.745641+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (31, '2026-12-01 03:44:04.749634+00', 'osei', 'INSERT', 'diagnosis_axis', 6, 1, '{"at": "2026-12-01 03:44:04.749634", "row": 6, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis_axis", "operation": "INSERT", "row_sha256": "df7c6522ffb7fb13b759881cac7223e6c0488815bc326331d9b79670c7524a02"}', '{"id": 6, "axis": "n", "code": "", "text": "pN0(i+)", "unit": "", "_salt": "f7773dc6-da91-421a-b8c4-814392bbcec3", "label": "", "method": "", "number": "", "system": "AJCC 8", "absence": null, "case_id": 1, "radpeer": null, "position": 3, "response": null, "created_at": "2026-12-01T03:44:04.745641+00:00", "code_system": "", "row_version": 1, "code_version": "", "diagnosis_id": 2, "created_by_id": 2}');
INSERT INTO public.audit_event VALUES (32, '2026-12-01 03:44:04.754857+00', 'osei', 'INSERT', 'review', 1, 1, '{"at": "2026-12-01 03:44:04.754857", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "review", "operation": "INSERT", "row_sha256": "c1098a24e3085cf4ce464661ab3248172ec19b831ef206308327ff66fca01ca7"}', '{"id": 1, "kind": "pathology", "_salt": "15ae7aa9-0f29-47c6-8f26-14aed256a358", "basis": "own_read", "urgent": false, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-12-01T03:44:04.751175+00:00", "discipline": "pathology", "inadequacy": null, "new_lesion": false, "reviewer_id": 2, "row_version": 1, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "", "overall_reason": "", "overall_decided": null, "amendment_reason": "", "overall_proposed": null, "non_target_progression": false}');
INSERT INTO public.audit_event VALUES (33, '2026-12-01 03:44:04.786806+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-12-01 03:44:04.786806", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "review", "operation": "UPDATE", "row_sha256": "855df6790375141ee1617a33e6f37169c88bac7c764d9acfd5a74ddbaf53d585"}', '{"id": 1, "kind": "pathology", "_salt": "e8f1c365-0f8e-486d-8cbd-3473c855cb0c", "basis": "own_read", "urgent": false, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-12-01T03:44:04.751175+00:00", "discipline": "pathology", "inadequacy": null, "new_lesion": false, "reviewer_id": 2, "row_version": 2, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major", "non_target_progression": false}');
INSERT INTO public.audit_event VALUES (34, '2026-12-01 03:44:04.794304+00', 'osei', 'INSERT', 'concordance_finding', 1, 1, '{"at": "2026-12-01 03:44:04.794304", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "fe3d39956d66ce1b5c481015e7a0ca6787dd7f4818bb2c78ce88667393823829"}', '{"id": 1, "axis": "histologic_type", "_salt": "618c8317-12ba-4e14-bd78-256188d977ab", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "major", "position": 1, "proposed": "major", "rater_id": 2, "review_id": 1, "created_at": "2026-12-01T03:44:04.788761+00:00", "review_text": "Invasive lobular carcinoma (8520/3)", "row_version": 1, "outside_text": "Invasive ductal carcinoma (8500/3)", "created_by_id": 2, "override_reason": "", "proposed_reason": "Different types: 8500 against 8520."}');
INSERT INTO public.audit_event VALUES (35, '2026-12-01 03:44:04.79467+00', 'osei', 'INSERT', 'concordance_finding', 2, 1, '{"at": "2026-12-01 03:44:04.794670", "row": 2, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "85800c60fda667121545002bf27b61a6f4b66df79fe27701ee94f9721e5b9411"}', '{"id": 2, "axis": "grade", "_salt": "b473f15d-8a3b-4292-a574-e586c1460273", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "agrees", "position": 2, "proposed": "agrees", "rater_id": 2, "review_id": 1, "created_at": "2026-12-01T03:44:04.788765+00:00", "review_text": "2 (Nottingham)", "row_version": 1, "outside_text": "2 (Nottingham)", "created_by_id": 2, "override_reason": "", "proposed_reason": "Both give the same grade."}');
INSERT INTO public.audit_event VALUES (36, '2026-12-01 03:44:04.794986+00', 'osei', 'INSERT', 'concordance_finding', 3, 1, '{"at": "2026-12-01 03:44:04.794986", "row": 3, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "449246a8bfdb257363eff2bfe343adfeab5cda4f4c18610b291ab175f9dab3a8"}', '{"id": 3, "axis": "n", "_salt": "855829dd-fe69-4739-9895-b9f78bc2c2bb", "label": "", "causes": "[]", "effect": null, "case_id": 1, "decided": "refined", "position": 3, "proposed": "refined", "rater_id": 2, "review_id": 1, "created_at": "2026-12-01T03:44:04.788766+00:00", "review_text": "pN0(i+)", "row_version": 1, "outside_text": "pN0", "created_by_id": 2, "override_reason": "", "proposed_reason": "pN0 against pN0(i+): the same main category, the review is more specific."}');
INSERT INTO public.audit_event VALUES (37, '2026-12-01 03:44:04.795133+00', 'osei', 'INSERT', 'concordance_finding', 4, 1, '{"at": "2026-12-01 03:44:04.795133", "row": 4, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "concordance_finding", "operation": "INSERT", "row_sha256": "875c9e1cf9ca4e3c621d390f0cea2df5282d111725ac8dcff0b5c88313533042"}', '{"id": 4, "axis": "biomarker", "_salt": "6dc96534-ea14-4389-8256-f7cac53916a4", "label": "HER2", "causes": "[]", "effect": null, "case_id": 1, "decided": "major", "position": 4, "proposed": "major", "rater_id": 2, "review_id": 1, "created_at": "2026-12-01T03:44:04.788767+00:00", "review_text": "Negative, 1.3 ratio, ISH", "row_version": 1, "outside_text": "Equivocal, 2+, IHC", "created_by_id": 2, "override_reason": "", "proposed_reason": "The status changed: Equivocal outside, negative on review."}');
INSERT INTO public.audit_event VALUES (38, '2026-12-01 03:44:04.82811+00', 'osei', 'UPDATE', 'diagnosis', 1, 1, '{"at": "2026-12-01 03:44:04.828110", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis", "operation": "UPDATE", "row_sha256": "8c7eb546457f60e65013ca4b7270d91a7dd25d4dee443713cea5846e0a2bcb9b"}', '{"id": 1, "code": "", "kind": "outside", "_salt": "60655216-714f-4af7-a749-d8961931101c", "case_id": 1, "verbatim": "Invasive ductal carcinoma, G2, pT1c pN0", "frozen_at": "2026-12-01T03:44:04.824492+00:00", "stated_by": "Dr Brandt", "stated_on": "2026-10-28", "created_at": "2026-12-01T03:44:04.591606+00:00", "code_system": "", "institution": "Riverside Hospital", "row_version": 2, "code_display": "", "code_version": "", "created_by_id": 1, "report_number": "S26-1187"}');
INSERT INTO public.audit_event VALUES (39, '2026-12-01 03:44:04.835987+00', 'osei', 'UPDATE', 'diagnosis', 2, 1, '{"at": "2026-12-01 03:44:04.835987", "row": 2, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "diagnosis", "operation": "UPDATE", "row_sha256": "7c6114c6881efd48eebfdb6a565e70eb16a5d255d7bb3efaed040b22bed55e46"}', '{"id": 2, "code": "", "kind": "review", "_salt": "add3f64f-c3d8-434c-8bac-008026073d4d", "case_id": 1, "verbatim": "", "frozen_at": "2026-12-01T03:44:04.824492+00:00", "stated_by": "Dr Amara Osei", "stated_on": null, "created_at": "2026-12-01T03:44:04.73782+00:00", "code_system": "", "institution": "", "row_version": 2, "code_display": "", "code_version": "", "created_by_id": 2, "report_number": ""}');
INSERT INTO public.audit_event VALUES (40, '2026-12-01 03:44:04.838388+00', 'osei', 'UPDATE', 'treatment_plan', 1, 1, '{"at": "2026-12-01 03:44:04.838388", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "treatment_plan", "operation": "UPDATE", "row_sha256": "bb8166733ce6d94b005b376839a56cd66af84e8f6850eb2d2f3d2fb8a91800fd"}', '{"id": 1, "kind": "outside", "_salt": "be72f36d-4d7f-4276-a690-01f71840fa4d", "case_id": 1, "verbatim": "Mastectomy, then TC x 4.", "frozen_at": "2026-12-01T03:44:04.824492+00:00", "stated_by": "Dr Brandt", "stated_on": null, "created_at": "2026-12-01T03:44:04.601756+00:00", "institution": "Riverside Hospital", "row_version": 2, "created_by_id": 1}');
INSERT INTO public.audit_event VALUES (41, '2026-12-01 03:44:04.843327+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-12-01 03:44:04.843327", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "review", "operation": "UPDATE", "row_sha256": "f99d3f09256d5118ed2fb2c8715000cb5072d62d205fb969d9dc1123634afba0"}', '{"id": 1, "kind": "pathology", "_salt": "5cde827d-92c7-4ae1-b730-8d9c18dcf792", "basis": "own_read", "urgent": true, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": null, "created_at": "2026-12-01T03:44:04.751175+00:00", "discipline": "pathology", "inadequacy": null, "new_lesion": false, "reviewer_id": 2, "row_version": 3, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major", "non_target_progression": false}');
INSERT INTO public.audit_event VALUES (42, '2026-12-01 03:44:04.847524+00', 'osei', 'UPDATE', 'review', 1, 1, '{"at": "2026-12-01 03:44:04.847524", "row": 1, "case": 1, "actor": "osei", "login": "tb_tumorboa_6dc7d2df_osei", "table": "review", "operation": "UPDATE", "row_sha256": "dbdb1a4b5301a830a0c62c6d6452e84c56889ce658195a847bcc1960557e6bba"}', '{"id": 1, "kind": "pathology", "_salt": "6fdbc700-fa42-49a3-888b-c1faa3774b0c", "basis": "own_read", "urgent": true, "case_id": 1, "comment": "", "version": 1, "conflict": "", "amends_id": null, "signed_at": "2026-12-01T03:44:04.824492+00:00", "created_at": "2026-12-01T03:44:04.751175+00:00", "discipline": "pathology", "inadequacy": null, "new_lesion": false, "reviewer_id": 2, "row_version": 4, "diagnosis_id": 2, "created_by_id": 2, "signed_sha256": "aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad", "overall_reason": "", "overall_decided": "major", "amendment_reason": "", "overall_proposed": "major", "non_target_progression": false}');


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

INSERT INTO public.audit_head VALUES (1, 43, 'e06a465d6bfe88871f292a4b1d295a062e009d721888aca710d4eed42d81c1a6', '', '');


--
-- Data for Name: audit_link; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

INSERT INTO public.audit_link VALUES (1, 1, '0000000000000000000000000000000000000000000000000000000000000000', 'e878fd681bbb0355a231447b00fcab9dbd0e3a23afc871f995eb2506bdfd1cde');
INSERT INTO public.audit_link VALUES (2, 2, 'e878fd681bbb0355a231447b00fcab9dbd0e3a23afc871f995eb2506bdfd1cde', '615f9dfcb5c32d4f9ef539f2a21e2fbf2b9b135eb2a172a4b8a748e9a27547eb');
INSERT INTO public.audit_link VALUES (3, 3, '615f9dfcb5c32d4f9ef539f2a21e2fbf2b9b135eb2a172a4b8a748e9a27547eb', '39d94d63c74fdbbd3571508c7ab78738f8196c19256cb7c973e2f97476b31b54');
INSERT INTO public.audit_link VALUES (4, 4, '39d94d63c74fdbbd3571508c7ab78738f8196c19256cb7c973e2f97476b31b54', '39eeaf919831cfe9a9cf5cace9de56a2a303749ad5621b68491d671421d24c0e');
INSERT INTO public.audit_link VALUES (5, 5, '39eeaf919831cfe9a9cf5cace9de56a2a303749ad5621b68491d671421d24c0e', '6fa6622e753feb04ab523000098ffb074926f1143f84317e34293f518ec57a13');
INSERT INTO public.audit_link VALUES (6, 6, '6fa6622e753feb04ab523000098ffb074926f1143f84317e34293f518ec57a13', 'ff5a3dbdc7f3abbbe0d6aa9f7c864e8aaaa0352e04a50ca55d03f5c77ac34d69');
INSERT INTO public.audit_link VALUES (7, 7, 'ff5a3dbdc7f3abbbe0d6aa9f7c864e8aaaa0352e04a50ca55d03f5c77ac34d69', '2e6d52cfe457437aeb0616ca2ec88c3300f7841bf0a6a937250b8e5b22ca320b');
INSERT INTO public.audit_link VALUES (8, 8, '2e6d52cfe457437aeb0616ca2ec88c3300f7841bf0a6a937250b8e5b22ca320b', '66d20f560f012a6c04f6521682413dc8106e56e0a30a702cd3ac0eb20cdda40d');
INSERT INTO public.audit_link VALUES (9, 9, '66d20f560f012a6c04f6521682413dc8106e56e0a30a702cd3ac0eb20cdda40d', '6a9eeb4fb0da1ecbbfdff4838be662c1db02fa39b149b50adf5873c4a75158b5');
INSERT INTO public.audit_link VALUES (10, 10, '6a9eeb4fb0da1ecbbfdff4838be662c1db02fa39b149b50adf5873c4a75158b5', '21eb19ffd8571818e043233a6dbf1a79f25899b145575a1fa963f163251608de');
INSERT INTO public.audit_link VALUES (11, 11, '21eb19ffd8571818e043233a6dbf1a79f25899b145575a1fa963f163251608de', '03838613cd174a9c04d1441b6f36065c48dfcc65031463bbdfdf4f2938d5a906');
INSERT INTO public.audit_link VALUES (12, 12, '03838613cd174a9c04d1441b6f36065c48dfcc65031463bbdfdf4f2938d5a906', '4bd1853fe6dcdb82ca281e1b825715abbc2a10c4c0c641eb3361b7c9951e5f14');
INSERT INTO public.audit_link VALUES (13, 13, '4bd1853fe6dcdb82ca281e1b825715abbc2a10c4c0c641eb3361b7c9951e5f14', '202fadd06299109dbfe1fc973e6d96808303b527e15af6ed8f63dd01d664a40d');
INSERT INTO public.audit_link VALUES (14, 14, '202fadd06299109dbfe1fc973e6d96808303b527e15af6ed8f63dd01d664a40d', '7ca5fd795afc1934315111e9a5118140cfc4f1784ce9ac29df1f6605d9ddd433');
INSERT INTO public.audit_link VALUES (15, 15, '7ca5fd795afc1934315111e9a5118140cfc4f1784ce9ac29df1f6605d9ddd433', '56bc48f0c1fa93fb5f6bc9e27935027a4a307fa660aa05e7c021653e56914caf');
INSERT INTO public.audit_link VALUES (16, 16, '56bc48f0c1fa93fb5f6bc9e27935027a4a307fa660aa05e7c021653e56914caf', '7e64426650cb7283a35c95f2cd0b8c6265952e713838e83093cdac04b5101188');
INSERT INTO public.audit_link VALUES (17, 17, '7e64426650cb7283a35c95f2cd0b8c6265952e713838e83093cdac04b5101188', '3b88395f95514a82206fd8faecb3480376062950359e232bd99e0f2b18f7872d');
INSERT INTO public.audit_link VALUES (18, 18, '3b88395f95514a82206fd8faecb3480376062950359e232bd99e0f2b18f7872d', 'f1e13b529b803b7013344c8f596b187263a22b2957ad395a3c46fa497e97fdfe');
INSERT INTO public.audit_link VALUES (19, 19, 'f1e13b529b803b7013344c8f596b187263a22b2957ad395a3c46fa497e97fdfe', '71092c483a6ca22122ec974dcb6519d07efb166938d13039749878d3724ea869');
INSERT INTO public.audit_link VALUES (20, 20, '71092c483a6ca22122ec974dcb6519d07efb166938d13039749878d3724ea869', '03c6aacb963909f47125332569b7d3f7c8226f8a016fae646466ac1e4e92921e');
INSERT INTO public.audit_link VALUES (21, 21, '03c6aacb963909f47125332569b7d3f7c8226f8a016fae646466ac1e4e92921e', '949f0b4f16854dbf95f0c4ce338ee9976d6388acffa867493dd13eb5ff588f0e');
INSERT INTO public.audit_link VALUES (22, 22, '949f0b4f16854dbf95f0c4ce338ee9976d6388acffa867493dd13eb5ff588f0e', '8a648cef5530917a5ebb620d3fadab6a2e4adb9581f9ebef06c08a5344440779');
INSERT INTO public.audit_link VALUES (23, 23, '8a648cef5530917a5ebb620d3fadab6a2e4adb9581f9ebef06c08a5344440779', '86b1c4f31f2e3600fad8b53bed997c01de9811b3cdcbffbd623697d1029d0a82');
INSERT INTO public.audit_link VALUES (24, 24, '86b1c4f31f2e3600fad8b53bed997c01de9811b3cdcbffbd623697d1029d0a82', 'f62c8139366ae0f8571eddacccb1168fe192d93d30c12ab23c6015b008ba678b');
INSERT INTO public.audit_link VALUES (25, 25, 'f62c8139366ae0f8571eddacccb1168fe192d93d30c12ab23c6015b008ba678b', 'b1d89883fa21243cfa2be0407019137a5d56259e24203c0d6b0f514ff8246500');
INSERT INTO public.audit_link VALUES (26, 26, 'b1d89883fa21243cfa2be0407019137a5d56259e24203c0d6b0f514ff8246500', '5838db33510565f59a1f069140d0b9564967158aeda6da8b5313ea54d948e0b9');
INSERT INTO public.audit_link VALUES (27, 27, '5838db33510565f59a1f069140d0b9564967158aeda6da8b5313ea54d948e0b9', '3326f3a3694c8a8ff61845affac2acc91547f081a701aba804abc0e020c85f9b');
INSERT INTO public.audit_link VALUES (28, 28, '3326f3a3694c8a8ff61845affac2acc91547f081a701aba804abc0e020c85f9b', '5cb52e7407040d3e9c7913d881432ad4d70f1bdcfc47b36d0587956d1a1e9b38');
INSERT INTO public.audit_link VALUES (29, 29, '5cb52e7407040d3e9c7913d881432ad4d70f1bdcfc47b36d0587956d1a1e9b38', '87335fa5990ee4d292cfc44c7efd11e15c96c4a96fc1591bff486a224298e774');
INSERT INTO public.audit_link VALUES (30, 30, '87335fa5990ee4d292cfc44c7efd11e15c96c4a96fc1591bff486a224298e774', 'b18b3f453590469d205c26e763f0f036441bbaad26816ba37f6816e8788ca514');
INSERT INTO public.audit_link VALUES (31, 31, 'b18b3f453590469d205c26e763f0f036441bbaad26816ba37f6816e8788ca514', '9a9928c2a3c30e1f96c44b719d0a84f1db69981143b2c987e9ab7740b67d772d');
INSERT INTO public.audit_link VALUES (32, 32, '9a9928c2a3c30e1f96c44b719d0a84f1db69981143b2c987e9ab7740b67d772d', 'd2697a1cf2b94129c915a0d01512c44e94fa792dce9df02ce98dff5356314a60');
INSERT INTO public.audit_link VALUES (33, 33, 'd2697a1cf2b94129c915a0d01512c44e94fa792dce9df02ce98dff5356314a60', 'b820056d2d721fb3afa5bc857f747bf0bc1ab07df310dcc63be66049179f28e4');
INSERT INTO public.audit_link VALUES (34, 34, 'b820056d2d721fb3afa5bc857f747bf0bc1ab07df310dcc63be66049179f28e4', 'f328131c0518413b57041514461ec45fb222d089345ef006d0b943a30bd54e9a');
INSERT INTO public.audit_link VALUES (35, 35, 'f328131c0518413b57041514461ec45fb222d089345ef006d0b943a30bd54e9a', 'f2f65e49239944aca169f71cdd610f3deecb90ab92f547a8a7d06643b7ca4070');
INSERT INTO public.audit_link VALUES (36, 36, 'f2f65e49239944aca169f71cdd610f3deecb90ab92f547a8a7d06643b7ca4070', 'a0f77089124dd9fb11f6c1e76c0a79bfa4a2103a2eb3ed5ef54db4d028399e71');
INSERT INTO public.audit_link VALUES (37, 37, 'a0f77089124dd9fb11f6c1e76c0a79bfa4a2103a2eb3ed5ef54db4d028399e71', 'f3255e09ce399d2b7d33048342826a6c18d58e9e1897cc6fdbdf940f71c0a337');
INSERT INTO public.audit_link VALUES (38, 38, 'f3255e09ce399d2b7d33048342826a6c18d58e9e1897cc6fdbdf940f71c0a337', '25c0aa2567ac10e5d353748583e7bf4c9fe48cb76a84f247077ce6df3bf05072');
INSERT INTO public.audit_link VALUES (39, 39, '25c0aa2567ac10e5d353748583e7bf4c9fe48cb76a84f247077ce6df3bf05072', '8444ae98755d77984954b6c10cc31911ac16bbe5b8eac8f1eece18f4025134f4');
INSERT INTO public.audit_link VALUES (40, 40, '8444ae98755d77984954b6c10cc31911ac16bbe5b8eac8f1eece18f4025134f4', '0605a55f8fe0bbb6675888b9de5a9e89769f4b1b41075d5f5712feb61cdc5b3c');
INSERT INTO public.audit_link VALUES (41, 41, '0605a55f8fe0bbb6675888b9de5a9e89769f4b1b41075d5f5712feb61cdc5b3c', 'cc966fac808909eefd06eef73beb92f84713a4bb8e2e4e7a84489f34ba083a0e');
INSERT INTO public.audit_link VALUES (42, 42, 'cc966fac808909eefd06eef73beb92f84713a4bb8e2e4e7a84489f34ba083a0e', 'b6052c0959850a204132181ea2f8f375b6fde5b91ed73696a2e00dc3c4b9f936');
INSERT INTO public.audit_link VALUES (43, 43, 'b6052c0959850a204132181ea2f8f375b6fde5b91ed73696a2e00dc3c4b9f936', 'e06a465d6bfe88871f292a4b1d295a062e009d721888aca710d4eed42d81c1a6');


--
-- Data for Name: axis_template_line; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: biomarker; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.biomarker VALUES (1, 'HER2', 'equivocal', '', '', false, 1, '2026-12-01 03:44:04.607027+00', 1, 1, 1, 4, NULL, '', '', '', '', '2+', '', 'IHC', '');
INSERT INTO public.biomarker VALUES (2, 'HER2', 'negative', '', '', false, 2, '2026-12-01 03:44:04.74338+00', 1, 2, 1, 4, NULL, '', '', '', '', '1.3', 'ratio', 'ISH', '');


--
-- Data for Name: board; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.board VALUES ('Breast board', '', '', '', 'general', 60, 1, '2026-12-01 03:44:04.533849+00', 1, 1, 'in_full');


--
-- Data for Name: board_member; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: case_access; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.case_access VALUES (1, 'care', '', '2026-12-01 15:44:04.572273+00', 1, '2026-12-01 03:44:04.572297+00', 1, 1, 1);
INSERT INTO public.case_access VALUES (2, 'care', '', '2026-12-01 15:44:04.731479+00', 2, '2026-12-01 03:44:04.731484+00', 1, 2, 1);


--
-- Data for Name: case_counter; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.case_counter VALUES (2026, 1, 1, '2026-12-01 03:44:04.555807+00', 2, 1);


--
-- Data for Name: case_words; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.case_words VALUES (1, '''0001'' ''1'' ''20'' ''2026'' ''884'' ''miriam'' ''sato'' ''tb''', '''0001'' ''1'' ''1187'' ''20'' ''2026'' ''884'' ''be'' ''breast'' ''can'' ''carcinoma'' ''ductal'' ''g2'' ''invasive'' ''kept'' ''miriam'' ''pn0'' ''pt1c'' ''s26'' ''sato'' ''tb'' ''the''');


--
-- Data for Name: checklist_item; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.checklist_item VALUES ('breast', NULL, 'slides', '', 'recommended', NULL, 1, '2026-12-01 03:44:04.523747+00', 1, 1);


--
-- Data for Name: clinical_case; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.clinical_case VALUES ('TB-2026-0001', 1, 1, 'breast', 'Can the breast be kept?', '', NULL, NULL, '', '', '', '', NULL, NULL, NULL, '', NULL, 1, '2026-12-01 03:44:04.561194+00', 1, 1);


--
-- Data for Name: concordance_finding; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.concordance_finding VALUES (1, 1, 'histologic_type', '', 'Invasive ductal carcinoma (8500/3)', 'Invasive lobular carcinoma (8520/3)', 'major', 'Different types: 8500 against 8520.', 'major', '', '[]', NULL, 2, 1, '2026-12-01 03:44:04.788761+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 2, 'grade', '', '2 (Nottingham)', '2 (Nottingham)', 'agrees', 'Both give the same grade.', 'agrees', '', '[]', NULL, 2, 2, '2026-12-01 03:44:04.788765+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 3, 'n', '', 'pN0', 'pN0(i+)', 'refined', 'pN0 against pN0(i+): the same main category, the review is more specific.', 'refined', '', '[]', NULL, 2, 3, '2026-12-01 03:44:04.788766+00', 1, 2, 1);
INSERT INTO public.concordance_finding VALUES (1, 4, 'biomarker', 'HER2', 'Equivocal, 2+, IHC', 'Negative, 1.3 ratio, ISH', 'major', 'The status changed: Equivocal outside, negative on review.', 'major', '', '[]', NULL, 2, 4, '2026-12-01 03:44:04.788767+00', 1, 2, 1);


--
-- Data for Name: conditional_step; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: considered_item; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: credential_reset; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: custody_event; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: diagnosis; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.diagnosis VALUES ('outside', 'Invasive ductal carcinoma, G2, pT1c pN0', 'Dr Brandt', 'Riverside Hospital', '2026-10-28', 'S26-1187', '', '', '', '', '2026-12-01 03:44:04.824492+00', 1, '2026-12-01 03:44:04.591606+00', 2, 1, 1);
INSERT INTO public.diagnosis VALUES ('review', '', 'Dr Amara Osei', '', NULL, '', '', '', '', '', '2026-12-01 03:44:04.824492+00', 2, '2026-12-01 03:44:04.73782+00', 2, 2, 1);


--
-- Data for Name: diagnosis_axis; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.diagnosis_axis VALUES (1, 'histologic_type', '', '', NULL, NULL, 1, '2026-12-01 03:44:04.615636+00', 1, 1, 1, 1, NULL, 'Invasive ductal carcinoma', '8500/3', 'ICD-O-3', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (1, 'grade', '', 'Nottingham', NULL, NULL, 2, '2026-12-01 03:44:04.61564+00', 1, 1, 1, 2, NULL, '2', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (1, 'n', '', 'AJCC 8', NULL, NULL, 3, '2026-12-01 03:44:04.615641+00', 1, 1, 1, 3, NULL, 'pN0', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'histologic_type', '', '', NULL, NULL, 4, '2026-12-01 03:44:04.745637+00', 1, 2, 1, 1, NULL, 'Invasive lobular carcinoma', '8520/3', 'ICD-O-3', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'grade', '', 'Nottingham', NULL, NULL, 5, '2026-12-01 03:44:04.745641+00', 1, 2, 1, 2, NULL, '2', '', '', '', '', '', '');
INSERT INTO public.diagnosis_axis VALUES (2, 'n', '', 'AJCC 8', NULL, NULL, 6, '2026-12-01 03:44:04.745641+00', 1, 2, 1, 3, NULL, 'pN0(i+)', '', '', '', '', '', '');


--
-- Data for Name: discipline_need; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: discordance_notice; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: disease_code; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: dispatch; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: dissent; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: expected_outcome; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: expertise; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: follow_up; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: imported_entry; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: imported_file; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: letter; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: material; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: material_request; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: meeting; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: opinion; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: opinion_invitation; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: ordered_test; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: party; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: patient; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.patient VALUES ('Sato', 'Miriam', '1979-05-04', 'female', false, NULL, '', '', '', '', '', 1, '2026-12-01 03:44:04.540901+00', 1, 1);


--
-- Data for Name: patient_identifier; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.patient_identifier VALUES (1, '20-884-1', 'Lakeside Cancer Center', '', 1, '2026-12-01 03:44:04.543659+00', 1, 1);


--
-- Data for Name: performed_act; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.person VALUES ('kim', 'Kim', 'Ana', 'Ms', 'coordinator', NULL, '', true, 1, '2026-12-01 03:44:04.472857+00', 1, NULL, NULL);
INSERT INTO public.person VALUES ('osei', 'Osei', 'Amara', 'Dr', 'specialist', 'pathology', '', true, 2, '2026-12-01 03:44:04.495039+00', 1, 1, NULL);
INSERT INTO public.person VALUES ('haddad', 'Haddad', 'Sami', 'Dr', 'specialist', 'radiology', '', true, 3, '2026-12-01 03:44:04.501273+00', 1, 1, NULL);
INSERT INTO public.person VALUES ('ivanov', 'Ivanov', 'Elena', 'Dr', 'specialist', 'surgery', '', true, 4, '2026-12-01 03:44:04.505553+00', 1, 1, NULL);
INSERT INTO public.person VALUES ('moreau', 'Moreau', 'Luc', 'Dr', 'specialist', 'medical_oncology', '', true, 5, '2026-12-01 03:44:04.509685+00', 1, 1, NULL);
INSERT INTO public.person VALUES ('berg', 'Berg', 'Nora', 'Ms', 'administrator', NULL, '', true, 6, '2026-12-01 03:44:04.513668+00', 1, 1, NULL);
INSERT INTO public.person VALUES ('lund', 'Lund', 'Per', 'Mr', 'auditor', NULL, '', true, 7, '2026-12-01 03:44:04.517666+00', 1, 1, NULL);


--
-- Data for Name: plan_component; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.plan_component VALUES (1, 1, 'surgery', '', 'Mastectomy with sentinel node biopsy', 3, NULL, NULL, '', 'planned', NULL, NULL, '', '', 1, '2026-12-01 03:44:04.631725+00', 1, 1, 1);
INSERT INTO public.plan_component VALUES (1, 2, 'systemic', '', 'Docetaxel and cyclophosphamide, 4 cycles', 3, NULL, NULL, '', 'planned', NULL, NULL, '', '', 2, '2026-12-01 03:44:04.63173+00', 1, 1, 1);


--
-- Data for Name: question; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.question VALUES (1, 'patient', 'Can I keep my breast?', NULL, '2026-12-01', 1, '2026-12-01 03:44:04.583433+00', 1, 1, 1);


--
-- Data for Name: recommendation; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: recommendation_item; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: referral; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.referral VALUES ('patient', 'newly_diagnosed', 'remote', 'routine', '2026-11-09', NULL, NULL, NULL, '', '', false, '', NULL, '', 'pending', '', 1, '2026-12-01 03:44:04.587926+00', 1, 1, 1);


--
-- Data for Name: required_discipline; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: review; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.review VALUES ('pathology', 'pathology', 2, 2, 'own_read', '', '', 1, NULL, '', 'major', 'major', '', true, '2026-12-01 03:44:04.824492+00', 'aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad', 1, '2026-12-01 03:44:04.751175+00', 4, 2, 1, NULL, false, false);


--
-- Data for Name: reviewed_material; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: saved_view; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: target_lesion; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: test_result; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: treatment_option; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: treatment_plan; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

INSERT INTO public.treatment_plan VALUES ('outside', 'Mastectomy, then TC x 4.', 'Dr Brandt', 'Riverside Hospital', NULL, '2026-12-01 03:44:04.824492+00', 1, '2026-12-01 03:44:04.601756+00', 2, 1, 1);


--
-- Data for Name: trial; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Data for Name: trial_match; Type: TABLE DATA; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--



--
-- Name: absence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.absence_id_seq', 1, false);


--
-- Name: adjudication_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.adjudication_id_seq', 1, false);


--
-- Name: agenda_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.agenda_item_id_seq', 1, false);


--
-- Name: answer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.answer_id_seq', 1, false);


--
-- Name: attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.attachment_id_seq', 1, true);


--
-- Name: attendance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.attendance_id_seq', 1, false);


--
-- Name: audit_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

SELECT pg_catalog.setval('public.audit_event_id_seq', 43, true);


--
-- Name: axis_template_line_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.axis_template_line_id_seq', 1, false);


--
-- Name: biomarker_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.biomarker_id_seq', 2, true);


--
-- Name: board_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.board_id_seq', 1, true);


--
-- Name: board_member_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.board_member_id_seq', 1, false);


--
-- Name: case_access_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.case_access_id_seq', 2, true);


--
-- Name: case_counter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.case_counter_id_seq', 1, true);


--
-- Name: checklist_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.checklist_item_id_seq', 1, true);


--
-- Name: clinical_case_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.clinical_case_id_seq', 1, true);


--
-- Name: concordance_finding_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.concordance_finding_id_seq', 4, true);


--
-- Name: conditional_step_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.conditional_step_id_seq', 1, false);


--
-- Name: consent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.consent_id_seq', 1, false);


--
-- Name: considered_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.considered_item_id_seq', 1, false);


--
-- Name: credential_reset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.credential_reset_id_seq', 1, false);


--
-- Name: custody_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.custody_event_id_seq', 1, false);


--
-- Name: diagnosis_axis_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.diagnosis_axis_id_seq', 6, true);


--
-- Name: diagnosis_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.diagnosis_id_seq', 2, true);


--
-- Name: discipline_need_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.discipline_need_id_seq', 1, false);


--
-- Name: discordance_notice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.discordance_notice_id_seq', 1, false);


--
-- Name: disease_code_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.disease_code_id_seq', 1, false);


--
-- Name: dispatch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.dispatch_id_seq', 1, false);


--
-- Name: dissent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.dissent_id_seq', 1, false);


--
-- Name: expected_outcome_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.expected_outcome_id_seq', 1, false);


--
-- Name: expertise_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.expertise_id_seq', 1, false);


--
-- Name: follow_up_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.follow_up_id_seq', 1, false);


--
-- Name: imported_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.imported_entry_id_seq', 1, false);


--
-- Name: imported_file_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.imported_file_id_seq', 1, false);


--
-- Name: letter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.letter_id_seq', 1, false);


--
-- Name: material_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.material_id_seq', 1, false);


--
-- Name: material_request_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.material_request_id_seq', 1, false);


--
-- Name: meeting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.meeting_id_seq', 1, false);


--
-- Name: opinion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.opinion_id_seq', 1, false);


--
-- Name: opinion_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.opinion_invitation_id_seq', 1, false);


--
-- Name: ordered_test_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.ordered_test_id_seq', 1, false);


--
-- Name: party_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.party_id_seq', 1, false);


--
-- Name: patient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.patient_id_seq', 1, true);


--
-- Name: patient_identifier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.patient_identifier_id_seq', 1, true);


--
-- Name: performed_act_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.performed_act_id_seq', 1, false);


--
-- Name: person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.person_id_seq', 7, true);


--
-- Name: plan_component_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.plan_component_id_seq', 2, true);


--
-- Name: question_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.question_id_seq', 1, true);


--
-- Name: recommendation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.recommendation_id_seq', 1, false);


--
-- Name: recommendation_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.recommendation_item_id_seq', 1, false);


--
-- Name: referral_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.referral_id_seq', 1, true);


--
-- Name: required_discipline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.required_discipline_id_seq', 1, false);


--
-- Name: review_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.review_id_seq', 1, true);


--
-- Name: reviewed_material_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.reviewed_material_id_seq', 1, false);


--
-- Name: saved_view_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.saved_view_id_seq', 1, false);


--
-- Name: target_lesion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.target_lesion_id_seq', 1, false);


--
-- Name: test_result_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.test_result_id_seq', 1, false);


--
-- Name: treatment_option_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.treatment_option_id_seq', 1, false);


--
-- Name: treatment_plan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.treatment_plan_id_seq', 1, true);


--
-- Name: trial_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.trial_id_seq', 1, false);


--
-- Name: trial_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

SELECT pg_catalog.setval('public.trial_match_id_seq', 1, false);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: absence pk_absence; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT pk_absence PRIMARY KEY (id);


--
-- Name: adjudication pk_adjudication; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT pk_adjudication PRIMARY KEY (id);


--
-- Name: agenda_item pk_agenda_item; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT pk_agenda_item PRIMARY KEY (id);


--
-- Name: answer pk_answer; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT pk_answer PRIMARY KEY (id);


--
-- Name: attachment pk_attachment; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT pk_attachment PRIMARY KEY (id);


--
-- Name: attendance pk_attendance; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT pk_attendance PRIMARY KEY (id);


--
-- Name: audit_event pk_audit_event; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT pk_audit_event PRIMARY KEY (id);


--
-- Name: audit_head pk_audit_head; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT pk_audit_head PRIMARY KEY (id);


--
-- Name: audit_link pk_audit_link; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT pk_audit_link PRIMARY KEY ("position");


--
-- Name: axis_template_line pk_axis_template_line; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.axis_template_line
    ADD CONSTRAINT pk_axis_template_line PRIMARY KEY (id);


--
-- Name: biomarker pk_biomarker; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT pk_biomarker PRIMARY KEY (id);


--
-- Name: board pk_board; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT pk_board PRIMARY KEY (id);


--
-- Name: board_member pk_board_member; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT pk_board_member PRIMARY KEY (id);


--
-- Name: case_access pk_case_access; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT pk_case_access PRIMARY KEY (id);


--
-- Name: case_counter pk_case_counter; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT pk_case_counter PRIMARY KEY (id);


--
-- Name: case_words pk_case_words; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_words
    ADD CONSTRAINT pk_case_words PRIMARY KEY (case_id);


--
-- Name: checklist_item pk_checklist_item; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.checklist_item
    ADD CONSTRAINT pk_checklist_item PRIMARY KEY (id);


--
-- Name: clinical_case pk_clinical_case; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT pk_clinical_case PRIMARY KEY (id);


--
-- Name: concordance_finding pk_concordance_finding; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT pk_concordance_finding PRIMARY KEY (id);


--
-- Name: conditional_step pk_conditional_step; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT pk_conditional_step PRIMARY KEY (id);


--
-- Name: consent pk_consent; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT pk_consent PRIMARY KEY (id);


--
-- Name: considered_item pk_considered_item; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT pk_considered_item PRIMARY KEY (id);


--
-- Name: credential_reset pk_credential_reset; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.credential_reset
    ADD CONSTRAINT pk_credential_reset PRIMARY KEY (id);


--
-- Name: custody_event pk_custody_event; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.custody_event
    ADD CONSTRAINT pk_custody_event PRIMARY KEY (id);


--
-- Name: diagnosis pk_diagnosis; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT pk_diagnosis PRIMARY KEY (id);


--
-- Name: diagnosis_axis pk_diagnosis_axis; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT pk_diagnosis_axis PRIMARY KEY (id);


--
-- Name: discipline_need pk_discipline_need; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discipline_need
    ADD CONSTRAINT pk_discipline_need PRIMARY KEY (id);


--
-- Name: discordance_notice pk_discordance_notice; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT pk_discordance_notice PRIMARY KEY (id);


--
-- Name: disease_code pk_disease_code; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.disease_code
    ADD CONSTRAINT pk_disease_code PRIMARY KEY (id);


--
-- Name: dispatch pk_dispatch; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT pk_dispatch PRIMARY KEY (id);


--
-- Name: dissent pk_dissent; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT pk_dissent PRIMARY KEY (id);


--
-- Name: expected_outcome pk_expected_outcome; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT pk_expected_outcome PRIMARY KEY (id);


--
-- Name: expertise pk_expertise; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expertise
    ADD CONSTRAINT pk_expertise PRIMARY KEY (id);


--
-- Name: follow_up pk_follow_up; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT pk_follow_up PRIMARY KEY (id);


--
-- Name: imported_entry pk_imported_entry; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT pk_imported_entry PRIMARY KEY (id);


--
-- Name: imported_file pk_imported_file; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT pk_imported_file PRIMARY KEY (id);


--
-- Name: letter pk_letter; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT pk_letter PRIMARY KEY (id);


--
-- Name: material pk_material; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT pk_material PRIMARY KEY (id);


--
-- Name: material_request pk_material_request; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT pk_material_request PRIMARY KEY (id);


--
-- Name: meeting pk_meeting; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);


--
-- Name: opinion pk_opinion; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT pk_opinion PRIMARY KEY (id);


--
-- Name: opinion_invitation pk_opinion_invitation; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT pk_opinion_invitation PRIMARY KEY (id);


--
-- Name: ordered_test pk_ordered_test; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT pk_ordered_test PRIMARY KEY (id);


--
-- Name: party pk_party; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT pk_party PRIMARY KEY (id);


--
-- Name: patient pk_patient; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT pk_patient PRIMARY KEY (id);


--
-- Name: patient_identifier pk_patient_identifier; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT pk_patient_identifier PRIMARY KEY (id);


--
-- Name: performed_act pk_performed_act; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.performed_act
    ADD CONSTRAINT pk_performed_act PRIMARY KEY (id);


--
-- Name: person pk_person; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);


--
-- Name: plan_component pk_plan_component; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT pk_plan_component PRIMARY KEY (id);


--
-- Name: question pk_question; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT pk_question PRIMARY KEY (id);


--
-- Name: recommendation pk_recommendation; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT pk_recommendation PRIMARY KEY (id);


--
-- Name: recommendation_item pk_recommendation_item; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT pk_recommendation_item PRIMARY KEY (id);


--
-- Name: referral pk_referral; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT pk_referral PRIMARY KEY (id);


--
-- Name: required_discipline pk_required_discipline; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT pk_required_discipline PRIMARY KEY (id);


--
-- Name: review pk_review; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT pk_review PRIMARY KEY (id);


--
-- Name: reviewed_material pk_reviewed_material; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT pk_reviewed_material PRIMARY KEY (id);


--
-- Name: saved_view pk_saved_view; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT pk_saved_view PRIMARY KEY (id);


--
-- Name: target_lesion pk_target_lesion; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT pk_target_lesion PRIMARY KEY (id);


--
-- Name: test_result pk_test_result; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.test_result
    ADD CONSTRAINT pk_test_result PRIMARY KEY (id);


--
-- Name: treatment_option pk_treatment_option; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT pk_treatment_option PRIMARY KEY (id);


--
-- Name: treatment_plan pk_treatment_plan; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT pk_treatment_plan PRIMARY KEY (id);


--
-- Name: trial pk_trial; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT pk_trial PRIMARY KEY (id);


--
-- Name: trial_match pk_trial_match; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT pk_trial_match PRIMARY KEY (id);


--
-- Name: agenda_item uq_agenda_item_meeting_id_case_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT uq_agenda_item_meeting_id_case_id UNIQUE (meeting_id, case_id);


--
-- Name: answer uq_answer_question_id_opinion_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT uq_answer_question_id_opinion_id UNIQUE (question_id, opinion_id);


--
-- Name: answer uq_answer_question_id_recommendation_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT uq_answer_question_id_recommendation_id UNIQUE (question_id, recommendation_id);


--
-- Name: attachment uq_attachment_sha256; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT uq_attachment_sha256 UNIQUE (sha256);


--
-- Name: audit_link uq_audit_link_event_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT uq_audit_link_event_id UNIQUE (event_id);


--
-- Name: audit_link uq_audit_link_hash; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT uq_audit_link_hash UNIQUE (hash);


--
-- Name: axis_template_line uq_axis_template_line_site_subject_axis_label_method; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.axis_template_line
    ADD CONSTRAINT uq_axis_template_line_site_subject_axis_label_method UNIQUE (site, subject, axis, label, method);


--
-- Name: biomarker uq_biomarker_diagnosis_id_name_method; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT uq_biomarker_diagnosis_id_name_method UNIQUE (diagnosis_id, name, method);


--
-- Name: board_member uq_board_member_board_id_person_id_discipline; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT uq_board_member_board_id_person_id_discipline UNIQUE (board_id, person_id, discipline);


--
-- Name: board uq_board_name; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT uq_board_name UNIQUE (name);


--
-- Name: case_counter uq_case_counter_year; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT uq_case_counter_year UNIQUE (year);


--
-- Name: clinical_case uq_clinical_case_number; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT uq_clinical_case_number UNIQUE (number);


--
-- Name: concordance_finding uq_concordance_finding_review_id_axis_label; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT uq_concordance_finding_review_id_axis_label UNIQUE (review_id, axis, label);


--
-- Name: consent uq_consent_case_id_purpose; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT uq_consent_case_id_purpose UNIQUE (case_id, purpose);


--
-- Name: considered_item uq_considered_item_recommendation_id_topic; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT uq_considered_item_recommendation_id_topic UNIQUE (recommendation_id, topic);


--
-- Name: diagnosis_axis uq_diagnosis_axis_diagnosis_id_axis_label; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT uq_diagnosis_axis_diagnosis_id_axis_label UNIQUE (diagnosis_id, axis, label);


--
-- Name: discipline_need uq_discipline_need_site_reason_discipline; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discipline_need
    ADD CONSTRAINT uq_discipline_need_site_reason_discipline UNIQUE (site, reason, discipline);


--
-- Name: disease_code uq_disease_code_system_version_code; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.disease_code
    ADD CONSTRAINT uq_disease_code_system_version_code UNIQUE (system, version, code);


--
-- Name: dissent uq_dissent_recommendation_id_person_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT uq_dissent_recommendation_id_person_id UNIQUE (recommendation_id, person_id);


--
-- Name: expected_outcome uq_expected_outcome_recommendation_id_rater_id_axis; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT uq_expected_outcome_recommendation_id_rater_id_axis UNIQUE (recommendation_id, rater_id, axis);


--
-- Name: expertise uq_expertise_person_id_site_code_system_code_prefix; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expertise
    ADD CONSTRAINT uq_expertise_person_id_site_code_system_code_prefix UNIQUE (person_id, site, code_system, code_prefix);


--
-- Name: follow_up uq_follow_up_case_id_recommendation_id_days; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT uq_follow_up_case_id_recommendation_id_days UNIQUE (case_id, recommendation_id, days);


--
-- Name: imported_file uq_imported_file_attachment_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT uq_imported_file_attachment_id UNIQUE (attachment_id);


--
-- Name: letter uq_letter_case_id_kind_language_version; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT uq_letter_case_id_kind_language_version UNIQUE (case_id, kind, language, version);


--
-- Name: letter uq_letter_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT uq_letter_supersedes_id UNIQUE (supersedes_id);


--
-- Name: opinion_invitation uq_opinion_invitation_case_id_person_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT uq_opinion_invitation_case_id_person_id UNIQUE (case_id, person_id);


--
-- Name: opinion uq_opinion_plan_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT uq_opinion_plan_id UNIQUE (plan_id);


--
-- Name: opinion uq_opinion_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT uq_opinion_supersedes_id UNIQUE (supersedes_id);


--
-- Name: patient_identifier uq_patient_identifier_issuer_value; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT uq_patient_identifier_issuer_value UNIQUE (issuer, value);


--
-- Name: performed_act uq_performed_act_key; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.performed_act
    ADD CONSTRAINT uq_performed_act_key UNIQUE (key);


--
-- Name: person uq_person_login; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_login UNIQUE (login);


--
-- Name: question uq_question_case_id_position; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT uq_question_case_id_position UNIQUE (case_id, "position");


--
-- Name: recommendation uq_recommendation_case_id_version; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_case_id_version UNIQUE (case_id, version);


--
-- Name: recommendation uq_recommendation_diagnosis_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_diagnosis_id UNIQUE (diagnosis_id);


--
-- Name: recommendation_item uq_recommendation_item_recommendation_id_rank; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT uq_recommendation_item_recommendation_id_rank UNIQUE (recommendation_id, rank);


--
-- Name: recommendation uq_recommendation_plan_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_plan_id UNIQUE (plan_id);


--
-- Name: recommendation uq_recommendation_supersedes_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT uq_recommendation_supersedes_id UNIQUE (supersedes_id);


--
-- Name: referral uq_referral_one_per_case; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT uq_referral_one_per_case UNIQUE (case_id);


--
-- Name: required_discipline uq_required_discipline_board_id_discipline; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT uq_required_discipline_board_id_discipline UNIQUE (board_id, discipline);


--
-- Name: review uq_review_amends_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT uq_review_amends_id UNIQUE (amends_id);


--
-- Name: review uq_review_diagnosis_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT uq_review_diagnosis_id UNIQUE (diagnosis_id);


--
-- Name: reviewed_material uq_reviewed_material_review_id_material_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT uq_reviewed_material_review_id_material_id UNIQUE (review_id, material_id);


--
-- Name: saved_view uq_saved_view_person_id_name; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT uq_saved_view_person_id_name UNIQUE (person_id, name);


--
-- Name: trial_match uq_trial_match_case_id_trial_id; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT uq_trial_match_case_id_trial_id UNIQUE (case_id, trial_id);


--
-- Name: trial uq_trial_registry_number; Type: CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT uq_trial_registry_number UNIQUE (registry_number);


--
-- Name: ix_absence_person_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_absence_person_id ON public.absence USING btree (person_id);


--
-- Name: ix_adjudication_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_adjudication_case_id ON public.adjudication USING btree (case_id);


--
-- Name: ix_adjudication_finding_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_adjudication_finding_id ON public.adjudication USING btree (finding_id);


--
-- Name: ix_agenda_item_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_agenda_item_case_id ON public.agenda_item USING btree (case_id);


--
-- Name: ix_agenda_item_meeting_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_agenda_item_meeting_id ON public.agenda_item USING btree (meeting_id);


--
-- Name: ix_answer_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_answer_case_id ON public.answer USING btree (case_id);


--
-- Name: ix_answer_opinion_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_answer_opinion_id ON public.answer USING btree (opinion_id);


--
-- Name: ix_answer_question_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_answer_question_id ON public.answer USING btree (question_id);


--
-- Name: ix_answer_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_answer_recommendation_id ON public.answer USING btree (recommendation_id);


--
-- Name: ix_attendance_meeting_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_attendance_meeting_id ON public.attendance USING btree (meeting_id);


--
-- Name: ix_audit_event_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE INDEX ix_audit_event_case_id ON public.audit_event USING btree (case_id);


--
-- Name: ix_biomarker_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_biomarker_case_id ON public.biomarker USING btree (case_id);


--
-- Name: ix_biomarker_diagnosis_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_biomarker_diagnosis_id ON public.biomarker USING btree (diagnosis_id);


--
-- Name: ix_case_access_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_case_access_case_id ON public.case_access USING btree (case_id);


--
-- Name: ix_case_access_person_id_expires_at; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_case_access_person_id_expires_at ON public.case_access USING btree (person_id, expires_at);


--
-- Name: ix_case_words_names; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_case_words_names ON public.case_words USING gin (names);


--
-- Name: ix_case_words_words; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_case_words_words ON public.case_words USING gin (words);


--
-- Name: ix_clinical_case_board_id_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_clinical_case_board_id_id ON public.clinical_case USING btree (board_id, id);


--
-- Name: ix_clinical_case_patient_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_clinical_case_patient_id ON public.clinical_case USING btree (patient_id);


--
-- Name: ix_clinical_case_site_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_clinical_case_site_id ON public.clinical_case USING btree (site, id);


--
-- Name: ix_concordance_finding_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_concordance_finding_case_id ON public.concordance_finding USING btree (case_id);


--
-- Name: ix_concordance_finding_review_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_concordance_finding_review_id ON public.concordance_finding USING btree (review_id);


--
-- Name: ix_conditional_step_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_conditional_step_case_id ON public.conditional_step USING btree (case_id);


--
-- Name: ix_conditional_step_opinion_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_conditional_step_opinion_id ON public.conditional_step USING btree (opinion_id);


--
-- Name: ix_conditional_step_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_conditional_step_recommendation_id ON public.conditional_step USING btree (recommendation_id);


--
-- Name: ix_consent_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_consent_case_id ON public.consent USING btree (case_id);


--
-- Name: ix_considered_item_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_considered_item_case_id ON public.considered_item USING btree (case_id);


--
-- Name: ix_considered_item_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_considered_item_recommendation_id ON public.considered_item USING btree (recommendation_id);


--
-- Name: ix_credential_reset_person_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_credential_reset_person_id ON public.credential_reset USING btree (person_id);


--
-- Name: ix_custody_event_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_custody_event_case_id ON public.custody_event USING btree (case_id);


--
-- Name: ix_custody_event_material_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_custody_event_material_id ON public.custody_event USING btree (material_id);


--
-- Name: ix_diagnosis_axis_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_diagnosis_axis_case_id ON public.diagnosis_axis USING btree (case_id);


--
-- Name: ix_diagnosis_axis_diagnosis_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_diagnosis_axis_diagnosis_id ON public.diagnosis_axis USING btree (diagnosis_id);


--
-- Name: ix_diagnosis_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_diagnosis_case_id ON public.diagnosis USING btree (case_id);


--
-- Name: ix_discordance_notice_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_discordance_notice_case_id ON public.discordance_notice USING btree (case_id);


--
-- Name: ix_discordance_notice_review_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_discordance_notice_review_id ON public.discordance_notice USING btree (review_id);


--
-- Name: ix_dispatch_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_dispatch_case_id ON public.dispatch USING btree (case_id);


--
-- Name: ix_dispatch_letter_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_dispatch_letter_id ON public.dispatch USING btree (letter_id);


--
-- Name: ix_dissent_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_dissent_case_id ON public.dissent USING btree (case_id);


--
-- Name: ix_dissent_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_dissent_recommendation_id ON public.dissent USING btree (recommendation_id);


--
-- Name: ix_expected_outcome_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_expected_outcome_case_id ON public.expected_outcome USING btree (case_id);


--
-- Name: ix_expected_outcome_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_expected_outcome_recommendation_id ON public.expected_outcome USING btree (recommendation_id);


--
-- Name: ix_expertise_person_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_expertise_person_id ON public.expertise USING btree (person_id);


--
-- Name: ix_follow_up_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_follow_up_case_id ON public.follow_up USING btree (case_id);


--
-- Name: ix_follow_up_due_on; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_follow_up_due_on ON public.follow_up USING btree (due_on);


--
-- Name: ix_follow_up_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_follow_up_recommendation_id ON public.follow_up USING btree (recommendation_id);


--
-- Name: ix_imported_entry_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_imported_entry_case_id ON public.imported_entry USING btree (case_id);


--
-- Name: ix_imported_entry_file_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_imported_entry_file_id ON public.imported_entry USING btree (file_id);


--
-- Name: ix_imported_entry_key_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_imported_entry_key_id ON public.imported_entry USING btree (key, id);


--
-- Name: ix_imported_entry_patient_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_imported_entry_patient_id ON public.imported_entry USING btree (patient_id);


--
-- Name: ix_letter_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_letter_case_id ON public.letter USING btree (case_id);


--
-- Name: ix_letter_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_letter_recommendation_id ON public.letter USING btree (recommendation_id);


--
-- Name: ix_material_awaited_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_material_awaited_case_id ON public.material USING btree (case_id) WHERE (received_on IS NULL);


--
-- Name: ix_material_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_material_case_id ON public.material USING btree (case_id);


--
-- Name: ix_material_request_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_material_request_case_id ON public.material_request USING btree (case_id);


--
-- Name: ix_material_request_material_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_material_request_material_id ON public.material_request USING btree (material_id);


--
-- Name: ix_meeting_board_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_meeting_board_id ON public.meeting USING btree (board_id);


--
-- Name: ix_meeting_starts_at; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_meeting_starts_at ON public.meeting USING btree (starts_at);


--
-- Name: ix_opinion_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_opinion_case_id ON public.opinion USING btree (case_id);


--
-- Name: ix_opinion_invitation_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_opinion_invitation_case_id ON public.opinion_invitation USING btree (case_id);


--
-- Name: ix_opinion_invitation_person_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_opinion_invitation_person_id ON public.opinion_invitation USING btree (person_id);


--
-- Name: ix_ordered_test_awaited_due_on; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_ordered_test_awaited_due_on ON public.ordered_test USING btree (due_on) WHERE (result = ''::text);


--
-- Name: ix_ordered_test_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_ordered_test_case_id ON public.ordered_test USING btree (case_id);


--
-- Name: ix_ordered_test_review_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_ordered_test_review_id ON public.ordered_test USING btree (review_id);


--
-- Name: ix_patient_family_name; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_patient_family_name ON public.patient USING btree (family_name);


--
-- Name: ix_patient_identifier_patient_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_patient_identifier_patient_id ON public.patient_identifier USING btree (patient_id);


--
-- Name: ix_plan_component_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_plan_component_case_id ON public.plan_component USING btree (case_id);


--
-- Name: ix_plan_component_plan_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_plan_component_plan_id ON public.plan_component USING btree (plan_id);


--
-- Name: ix_question_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_question_case_id ON public.question USING btree (case_id);


--
-- Name: ix_recommendation_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_recommendation_case_id ON public.recommendation USING btree (case_id);


--
-- Name: ix_recommendation_item_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_recommendation_item_case_id ON public.recommendation_item USING btree (case_id);


--
-- Name: ix_recommendation_item_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_recommendation_item_recommendation_id ON public.recommendation_item USING btree (recommendation_id);


--
-- Name: ix_referral_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_referral_case_id ON public.referral USING btree (case_id);


--
-- Name: ix_referral_mode_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_referral_mode_case_id ON public.referral USING btree (mode, case_id);


--
-- Name: ix_referral_reason_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_referral_reason_case_id ON public.referral USING btree (reason, case_id);


--
-- Name: ix_referral_requested_by_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_referral_requested_by_case_id ON public.referral USING btree (requested_by, case_id);


--
-- Name: ix_referral_urgency_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_referral_urgency_case_id ON public.referral USING btree (urgency, case_id);


--
-- Name: ix_review_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_review_case_id ON public.review USING btree (case_id);


--
-- Name: ix_review_inadequate_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_review_inadequate_case_id ON public.review USING btree (case_id) WHERE (inadequacy IS NOT NULL);


--
-- Name: ix_reviewed_material_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_reviewed_material_case_id ON public.reviewed_material USING btree (case_id);


--
-- Name: ix_reviewed_material_review_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_reviewed_material_review_id ON public.reviewed_material USING btree (review_id);


--
-- Name: ix_saved_view_person_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_saved_view_person_id ON public.saved_view USING btree (person_id);


--
-- Name: ix_target_lesion_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_target_lesion_case_id ON public.target_lesion USING btree (case_id);


--
-- Name: ix_target_lesion_review_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_target_lesion_review_id ON public.target_lesion USING btree (review_id);


--
-- Name: ix_test_result_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_test_result_case_id ON public.test_result USING btree (case_id);


--
-- Name: ix_test_result_for_board_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_test_result_for_board_case_id ON public.test_result USING btree (case_id) WHERE to_board;


--
-- Name: ix_test_result_ordered_test_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_test_result_ordered_test_id ON public.test_result USING btree (ordered_test_id);


--
-- Name: ix_treatment_option_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_treatment_option_case_id ON public.treatment_option USING btree (case_id);


--
-- Name: ix_treatment_option_opinion_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_treatment_option_opinion_id ON public.treatment_option USING btree (opinion_id);


--
-- Name: ix_treatment_option_recommendation_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_treatment_option_recommendation_id ON public.treatment_option USING btree (recommendation_id);


--
-- Name: ix_treatment_plan_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_treatment_plan_case_id ON public.treatment_plan USING btree (case_id);


--
-- Name: ix_trial_match_case_id; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE INDEX ix_trial_match_case_id ON public.trial_match USING btree (case_id);


--
-- Name: uq_diagnosis_one_outside; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE UNIQUE INDEX uq_diagnosis_one_outside ON public.diagnosis USING btree (case_id) WHERE (kind = 'outside'::text);


--
-- Name: uq_treatment_plan_one_outside; Type: INDEX; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE UNIQUE INDEX uq_treatment_plan_one_outside ON public.treatment_plan USING btree (case_id) WHERE (kind = 'outside'::text);


--
-- Name: absence a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION public.tb_guard_absence();


--
-- Name: adjudication a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.adjudication FOR EACH ROW EXECUTE FUNCTION public.tb_guard_adjudication();


--
-- Name: agenda_item a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_agenda_item();


--
-- Name: answer a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.answer FOR EACH ROW EXECUTE FUNCTION public.tb_guard_answer();


--
-- Name: attachment a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION public.tb_guard_attachment();


--
-- Name: attendance a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION public.tb_guard_attendance();


--
-- Name: axis_template_line a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.axis_template_line FOR EACH ROW EXECUTE FUNCTION public.tb_guard_axis_template_line();


--
-- Name: biomarker a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.biomarker FOR EACH ROW EXECUTE FUNCTION public.tb_guard_biomarker();


--
-- Name: board a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.board FOR EACH ROW EXECUTE FUNCTION public.tb_guard_board();


--
-- Name: board_member a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.board_member FOR EACH ROW EXECUTE FUNCTION public.tb_guard_board_member();


--
-- Name: case_access a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.case_access FOR EACH ROW EXECUTE FUNCTION public.tb_guard_case_access();


--
-- Name: case_counter a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.case_counter FOR EACH ROW EXECUTE FUNCTION public.tb_guard_case_counter();


--
-- Name: checklist_item a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.checklist_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_checklist_item();


--
-- Name: clinical_case a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.clinical_case FOR EACH ROW EXECUTE FUNCTION public.tb_guard_clinical_case();


--
-- Name: concordance_finding a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.concordance_finding FOR EACH ROW EXECUTE FUNCTION public.tb_guard_concordance_finding();


--
-- Name: conditional_step a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.conditional_step FOR EACH ROW EXECUTE FUNCTION public.tb_guard_conditional_step();


--
-- Name: consent a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION public.tb_guard_consent();


--
-- Name: considered_item a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.considered_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_considered_item();


--
-- Name: credential_reset a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.credential_reset FOR EACH ROW EXECUTE FUNCTION public.tb_guard_credential_reset();


--
-- Name: custody_event a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.custody_event FOR EACH ROW EXECUTE FUNCTION public.tb_guard_custody_event();


--
-- Name: diagnosis a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.diagnosis FOR EACH ROW EXECUTE FUNCTION public.tb_guard_diagnosis();


--
-- Name: diagnosis_axis a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.diagnosis_axis FOR EACH ROW EXECUTE FUNCTION public.tb_guard_diagnosis_axis();


--
-- Name: discipline_need a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.discipline_need FOR EACH ROW EXECUTE FUNCTION public.tb_guard_discipline_need();


--
-- Name: discordance_notice a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.discordance_notice FOR EACH ROW EXECUTE FUNCTION public.tb_guard_discordance_notice();


--
-- Name: disease_code a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.disease_code FOR EACH ROW EXECUTE FUNCTION public.tb_guard_disease_code();


--
-- Name: dispatch a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.dispatch FOR EACH ROW EXECUTE FUNCTION public.tb_guard_dispatch();


--
-- Name: dissent a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.dissent FOR EACH ROW EXECUTE FUNCTION public.tb_guard_dissent();


--
-- Name: expected_outcome a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.expected_outcome FOR EACH ROW EXECUTE FUNCTION public.tb_guard_expected_outcome();


--
-- Name: expertise a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.expertise FOR EACH ROW EXECUTE FUNCTION public.tb_guard_expertise();


--
-- Name: follow_up a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION public.tb_guard_follow_up();


--
-- Name: imported_entry a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.imported_entry FOR EACH ROW EXECUTE FUNCTION public.tb_guard_imported_entry();


--
-- Name: imported_file a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.imported_file FOR EACH ROW EXECUTE FUNCTION public.tb_guard_imported_file();


--
-- Name: letter a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.letter FOR EACH ROW EXECUTE FUNCTION public.tb_guard_letter();


--
-- Name: material a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.material FOR EACH ROW EXECUTE FUNCTION public.tb_guard_material();


--
-- Name: material_request a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.material_request FOR EACH ROW EXECUTE FUNCTION public.tb_guard_material_request();


--
-- Name: meeting a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION public.tb_guard_meeting();


--
-- Name: opinion a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.opinion FOR EACH ROW EXECUTE FUNCTION public.tb_guard_opinion();


--
-- Name: opinion_invitation a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.opinion_invitation FOR EACH ROW EXECUTE FUNCTION public.tb_guard_opinion_invitation();


--
-- Name: ordered_test a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.ordered_test FOR EACH ROW EXECUTE FUNCTION public.tb_guard_ordered_test();


--
-- Name: party a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION public.tb_guard_party();


--
-- Name: patient a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.patient FOR EACH ROW EXECUTE FUNCTION public.tb_guard_patient();


--
-- Name: patient_identifier a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.tb_guard_patient_identifier();


--
-- Name: performed_act a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.performed_act FOR EACH ROW EXECUTE FUNCTION public.tb_guard_performed_act();


--
-- Name: person a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.tb_guard_person();


--
-- Name: plan_component a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.plan_component FOR EACH ROW EXECUTE FUNCTION public.tb_guard_plan_component();


--
-- Name: question a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.question FOR EACH ROW EXECUTE FUNCTION public.tb_guard_question();


--
-- Name: recommendation a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.recommendation FOR EACH ROW EXECUTE FUNCTION public.tb_guard_recommendation();


--
-- Name: recommendation_item a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.recommendation_item FOR EACH ROW EXECUTE FUNCTION public.tb_guard_recommendation_item();


--
-- Name: referral a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION public.tb_guard_referral();


--
-- Name: required_discipline a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.required_discipline FOR EACH ROW EXECUTE FUNCTION public.tb_guard_required_discipline();


--
-- Name: review a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION public.tb_guard_review();


--
-- Name: reviewed_material a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.reviewed_material FOR EACH ROW EXECUTE FUNCTION public.tb_guard_reviewed_material();


--
-- Name: saved_view a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.saved_view FOR EACH ROW EXECUTE FUNCTION public.tb_guard_saved_view();


--
-- Name: target_lesion a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.target_lesion FOR EACH ROW EXECUTE FUNCTION public.tb_guard_target_lesion();


--
-- Name: test_result a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.test_result FOR EACH ROW EXECUTE FUNCTION public.tb_guard_test_result();


--
-- Name: treatment_option a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.treatment_option FOR EACH ROW EXECUTE FUNCTION public.tb_guard_treatment_option();


--
-- Name: treatment_plan a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.treatment_plan FOR EACH ROW EXECUTE FUNCTION public.tb_guard_treatment_plan();


--
-- Name: trial a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION public.tb_guard_trial();


--
-- Name: trial_match a_guard; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_guard BEFORE INSERT OR DELETE OR UPDATE ON public.trial_match FOR EACH ROW EXECUTE FUNCTION public.tb_guard_trial_match();


--
-- Name: audit_event a_refuse; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER a_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: audit_head a_refuse; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER a_refuse BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: audit_link a_refuse; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER a_refuse BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_refuse();


--
-- Name: absence a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.absence FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: adjudication a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.adjudication FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: agenda_item a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.agenda_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: answer a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.answer FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: attachment a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.attachment FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: attendance a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: axis_template_line a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.axis_template_line FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: biomarker a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.biomarker FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: board a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.board FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: board_member a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.board_member FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: case_access a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.case_access FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: case_counter a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.case_counter FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: checklist_item a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.checklist_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: clinical_case a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.clinical_case FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: concordance_finding a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.concordance_finding FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: conditional_step a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.conditional_step FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: consent a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: considered_item a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.considered_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: credential_reset a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.credential_reset FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: custody_event a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.custody_event FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: diagnosis a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.diagnosis FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: diagnosis_axis a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.diagnosis_axis FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: discipline_need a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.discipline_need FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: discordance_notice a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.discordance_notice FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: disease_code a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.disease_code FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: dispatch a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.dispatch FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: dissent a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.dissent FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: expected_outcome a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.expected_outcome FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: expertise a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.expertise FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: follow_up a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.follow_up FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: imported_entry a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.imported_entry FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: imported_file a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.imported_file FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: letter a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.letter FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: material a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.material FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: material_request a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.material_request FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: meeting a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.meeting FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: opinion a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.opinion FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: opinion_invitation a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.opinion_invitation FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: ordered_test a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.ordered_test FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: party a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.party FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: patient a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.patient FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: patient_identifier a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.patient_identifier FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: performed_act a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.performed_act FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: person a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.person FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: plan_component a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.plan_component FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: question a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.question FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: recommendation a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.recommendation FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: recommendation_item a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.recommendation_item FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: referral a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.referral FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: required_discipline a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.required_discipline FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: review a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.review FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: reviewed_material a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.reviewed_material FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: saved_view a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.saved_view FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: target_lesion a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.target_lesion FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: test_result a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.test_result FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: treatment_option a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.treatment_option FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: treatment_plan a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.treatment_plan FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: trial a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.trial FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: trial_match a_truncate; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER a_truncate BEFORE TRUNCATE ON public.trial_match FOR EACH STATEMENT EXECUTE FUNCTION public.tb_refuse_truncate();


--
-- Name: audit_event b_by_trigger; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER b_by_trigger BEFORE INSERT ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: audit_head b_by_trigger; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER b_by_trigger BEFORE INSERT OR UPDATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: audit_link b_by_trigger; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE TRIGGER b_by_trigger BEFORE INSERT ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION public.tb_audit_by_trigger();


--
-- Name: clinical_case v_words; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words AFTER INSERT OR DELETE ON public.clinical_case FOR EACH ROW EXECUTE FUNCTION public.tb_words_clinical_case();


--
-- Name: diagnosis v_words; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words AFTER INSERT OR DELETE ON public.diagnosis FOR EACH ROW EXECUTE FUNCTION public.tb_words_diagnosis();


--
-- Name: material v_words; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words AFTER INSERT OR DELETE ON public.material FOR EACH ROW EXECUTE FUNCTION public.tb_words_material();


--
-- Name: patient_identifier v_words; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words AFTER INSERT OR DELETE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.tb_words_patient_identifier();


--
-- Name: clinical_case v_words_changed; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words_changed AFTER UPDATE OF number, patient_id, clinical_question, summary ON public.clinical_case FOR EACH ROW WHEN (((new.number IS DISTINCT FROM old.number) OR (new.patient_id IS DISTINCT FROM old.patient_id) OR (new.clinical_question IS DISTINCT FROM old.clinical_question) OR (new.summary IS DISTINCT FROM old.summary))) EXECUTE FUNCTION public.tb_words_clinical_case();


--
-- Name: diagnosis v_words_changed; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words_changed AFTER UPDATE OF kind, verbatim, code, code_display, report_number ON public.diagnosis FOR EACH ROW WHEN (((new.kind IS DISTINCT FROM old.kind) OR (new.verbatim IS DISTINCT FROM old.verbatim) OR (new.code IS DISTINCT FROM old.code) OR (new.code_display IS DISTINCT FROM old.code_display) OR (new.report_number IS DISTINCT FROM old.report_number))) EXECUTE FUNCTION public.tb_words_diagnosis();


--
-- Name: material v_words_changed; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words_changed AFTER UPDATE OF description, accession_number, attachment_id ON public.material FOR EACH ROW WHEN (((new.description IS DISTINCT FROM old.description) OR (new.accession_number IS DISTINCT FROM old.accession_number) OR (new.attachment_id IS DISTINCT FROM old.attachment_id))) EXECUTE FUNCTION public.tb_words_material();


--
-- Name: patient v_words_changed; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words_changed AFTER UPDATE OF family_name, given_name ON public.patient FOR EACH ROW WHEN (((new.family_name IS DISTINCT FROM old.family_name) OR (new.given_name IS DISTINCT FROM old.given_name))) EXECUTE FUNCTION public.tb_words_patient();


--
-- Name: patient_identifier v_words_changed; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER v_words_changed AFTER UPDATE OF patient_id, value ON public.patient_identifier FOR EACH ROW WHEN (((new.patient_id IS DISTINCT FROM old.patient_id) OR (new.value IS DISTINCT FROM old.value))) EXECUTE FUNCTION public.tb_words_patient_identifier();


--
-- Name: person x_login; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER x_login AFTER INSERT OR UPDATE OF login, role, active ON public.person FOR EACH ROW EXECUTE FUNCTION public.tb_login_follow();


--
-- Name: absence y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: adjudication y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.adjudication FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: agenda_item y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: answer y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.answer FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: attachment y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('content');


--
-- Name: attendance y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: axis_template_line y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.axis_template_line FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: biomarker y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.biomarker FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: board y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.board FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: board_member y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.board_member FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: case_access y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.case_access FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: case_counter y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.case_counter FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: checklist_item y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.checklist_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: clinical_case y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.clinical_case FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: concordance_finding y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.concordance_finding FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: conditional_step y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.conditional_step FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: consent y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: considered_item y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.considered_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: credential_reset y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.credential_reset FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: custody_event y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.custody_event FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: diagnosis y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.diagnosis FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: diagnosis_axis y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.diagnosis_axis FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: discipline_need y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.discipline_need FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: discordance_notice y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.discordance_notice FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: disease_code y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.disease_code FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: dispatch y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.dispatch FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: dissent y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.dissent FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: expected_outcome y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.expected_outcome FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: expertise y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.expertise FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: follow_up y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: imported_entry y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.imported_entry FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: imported_file y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.imported_file FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: letter y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.letter FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: material y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.material FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: material_request y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.material_request FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: meeting y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: opinion y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.opinion FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: opinion_invitation y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.opinion_invitation FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: ordered_test y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.ordered_test FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: party y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: patient y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.patient FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: patient_identifier y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.patient_identifier FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: performed_act y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.performed_act FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: person y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: plan_component y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.plan_component FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: question y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.question FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: recommendation y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.recommendation FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: recommendation_item y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.recommendation_item FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: referral y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: required_discipline y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.required_discipline FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: review y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: reviewed_material y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.reviewed_material FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: saved_view y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.saved_view FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: target_lesion y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.target_lesion FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: test_result y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.test_result FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: treatment_option y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.treatment_option FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: treatment_plan y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.treatment_plan FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: trial y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: trial_match y_audit; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE TRIGGER y_audit AFTER INSERT OR DELETE OR UPDATE ON public.trial_match FOR EACH ROW EXECUTE FUNCTION public.tb_audit_record('');


--
-- Name: audit_event z_link; Type: TRIGGER; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE CONSTRAINT TRIGGER z_link AFTER INSERT ON public.audit_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.tb_audit_link();


--
-- Name: absence fk_absence_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: absence fk_absence_deputy_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_deputy_id FOREIGN KEY (deputy_id) REFERENCES public.person(id);


--
-- Name: absence fk_absence_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: adjudication fk_adjudication_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: adjudication fk_adjudication_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: adjudication fk_adjudication_finding_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.adjudication
    ADD CONSTRAINT fk_adjudication_finding_id FOREIGN KEY (finding_id) REFERENCES public.concordance_finding(id);


--
-- Name: agenda_item fk_agenda_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: agenda_item fk_agenda_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: agenda_item fk_agenda_item_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meeting(id);


--
-- Name: agenda_item fk_agenda_item_presenter_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.agenda_item
    ADD CONSTRAINT fk_agenda_item_presenter_id FOREIGN KEY (presenter_id) REFERENCES public.person(id);


--
-- Name: answer fk_answer_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: answer fk_answer_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: answer fk_answer_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: answer fk_answer_question_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_question_id FOREIGN KEY (question_id) REFERENCES public.question(id);


--
-- Name: answer fk_answer_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT fk_answer_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: attachment fk_attachment_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT fk_attachment_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: attendance fk_attendance_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: attendance fk_attendance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meeting(id);


--
-- Name: attendance fk_attendance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT fk_attendance_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: audit_link fk_audit_link_event_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT fk_audit_link_event_id FOREIGN KEY (event_id) REFERENCES public.audit_event(id);


--
-- Name: axis_template_line fk_axis_template_line_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.axis_template_line
    ADD CONSTRAINT fk_axis_template_line_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: biomarker fk_biomarker_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: biomarker fk_biomarker_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: biomarker fk_biomarker_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.biomarker
    ADD CONSTRAINT fk_biomarker_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: board fk_board_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board
    ADD CONSTRAINT fk_board_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: board_member fk_board_member_board_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: board_member fk_board_member_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: board_member fk_board_member_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.board_member
    ADD CONSTRAINT fk_board_member_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: case_access fk_case_access_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT fk_case_access_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: case_access fk_case_access_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT fk_case_access_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: case_access fk_case_access_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_access
    ADD CONSTRAINT fk_case_access_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: case_counter fk_case_counter_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.case_counter
    ADD CONSTRAINT fk_case_counter_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: checklist_item fk_checklist_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.checklist_item
    ADD CONSTRAINT fk_checklist_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_board_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: clinical_case fk_clinical_case_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_opinions_opened_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_opinions_opened_by_id FOREIGN KEY (opinions_opened_by_id) REFERENCES public.person(id);


--
-- Name: clinical_case fk_clinical_case_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.clinical_case
    ADD CONSTRAINT fk_clinical_case_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: concordance_finding fk_concordance_finding_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: concordance_finding fk_concordance_finding_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: concordance_finding fk_concordance_finding_rater_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_rater_id FOREIGN KEY (rater_id) REFERENCES public.person(id);


--
-- Name: concordance_finding fk_concordance_finding_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.concordance_finding
    ADD CONSTRAINT fk_concordance_finding_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: conditional_step fk_conditional_step_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: conditional_step fk_conditional_step_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: conditional_step fk_conditional_step_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: conditional_step fk_conditional_step_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.conditional_step
    ADD CONSTRAINT fk_conditional_step_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: consent fk_consent_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT fk_consent_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: consent fk_consent_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT fk_consent_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: considered_item fk_considered_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: considered_item fk_considered_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: considered_item fk_considered_item_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.considered_item
    ADD CONSTRAINT fk_considered_item_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: credential_reset fk_credential_reset_confirmed_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.credential_reset
    ADD CONSTRAINT fk_credential_reset_confirmed_by_id FOREIGN KEY (confirmed_by_id) REFERENCES public.person(id);


--
-- Name: credential_reset fk_credential_reset_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.credential_reset
    ADD CONSTRAINT fk_credential_reset_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: credential_reset fk_credential_reset_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.credential_reset
    ADD CONSTRAINT fk_credential_reset_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: custody_event fk_custody_event_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.custody_event
    ADD CONSTRAINT fk_custody_event_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: custody_event fk_custody_event_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.custody_event
    ADD CONSTRAINT fk_custody_event_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: custody_event fk_custody_event_material_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.custody_event
    ADD CONSTRAINT fk_custody_event_material_id FOREIGN KEY (material_id) REFERENCES public.material(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: diagnosis_axis fk_diagnosis_axis_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis_axis
    ADD CONSTRAINT fk_diagnosis_axis_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: diagnosis fk_diagnosis_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT fk_diagnosis_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: diagnosis fk_diagnosis_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT fk_diagnosis_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: discipline_need fk_discipline_need_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discipline_need
    ADD CONSTRAINT fk_discipline_need_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: discordance_notice fk_discordance_notice_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: discordance_notice fk_discordance_notice_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: discordance_notice fk_discordance_notice_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: discordance_notice fk_discordance_notice_party_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: discordance_notice fk_discordance_notice_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.discordance_notice
    ADD CONSTRAINT fk_discordance_notice_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: disease_code fk_disease_code_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.disease_code
    ADD CONSTRAINT fk_disease_code_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: dispatch fk_dispatch_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: dispatch fk_dispatch_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: dispatch fk_dispatch_letter_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_letter_id FOREIGN KEY (letter_id) REFERENCES public.letter(id);


--
-- Name: dispatch fk_dispatch_party_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: dispatch fk_dispatch_sent_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dispatch
    ADD CONSTRAINT fk_dispatch_sent_by_id FOREIGN KEY (sent_by_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: dissent fk_dissent_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: dissent fk_dissent_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.dissent
    ADD CONSTRAINT fk_dissent_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: expected_outcome fk_expected_outcome_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: expected_outcome fk_expected_outcome_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: expected_outcome fk_expected_outcome_rater_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_rater_id FOREIGN KEY (rater_id) REFERENCES public.person(id);


--
-- Name: expected_outcome fk_expected_outcome_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expected_outcome
    ADD CONSTRAINT fk_expected_outcome_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: expertise fk_expertise_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expertise
    ADD CONSTRAINT fk_expertise_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: expertise fk_expertise_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.expertise
    ADD CONSTRAINT fk_expertise_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: follow_up fk_follow_up_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: follow_up fk_follow_up_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: follow_up fk_follow_up_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: imported_entry fk_imported_entry_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: imported_entry fk_imported_entry_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: imported_entry fk_imported_entry_file_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_file_id FOREIGN KEY (file_id) REFERENCES public.imported_file(id);


--
-- Name: imported_entry fk_imported_entry_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_entry
    ADD CONSTRAINT fk_imported_entry_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: imported_file fk_imported_file_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT fk_imported_file_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: imported_file fk_imported_file_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.imported_file
    ADD CONSTRAINT fk_imported_file_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: letter fk_letter_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: letter fk_letter_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_issued_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_issued_by_id FOREIGN KEY (issued_by_id) REFERENCES public.person(id);


--
-- Name: letter fk_letter_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: letter fk_letter_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT fk_letter_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.letter(id);


--
-- Name: material fk_material_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: material fk_material_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: material fk_material_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: material_request fk_material_request_attachment_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_attachment_id FOREIGN KEY (attachment_id) REFERENCES public.attachment(id);


--
-- Name: material_request fk_material_request_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: material_request fk_material_request_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: material_request fk_material_request_material_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_material_id FOREIGN KEY (material_id) REFERENCES public.material(id);


--
-- Name: material_request fk_material_request_party_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material_request
    ADD CONSTRAINT fk_material_request_party_id FOREIGN KEY (party_id) REFERENCES public.party(id);


--
-- Name: material fk_material_source_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT fk_material_source_id FOREIGN KEY (source_id) REFERENCES public.party(id);


--
-- Name: meeting fk_meeting_board_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: meeting fk_meeting_chair_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_chair_id FOREIGN KEY (chair_id) REFERENCES public.person(id);


--
-- Name: meeting fk_meeting_coordinator_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_coordinator_id FOREIGN KEY (coordinator_id) REFERENCES public.person(id);


--
-- Name: meeting fk_meeting_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_author_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_author_id FOREIGN KEY (author_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: opinion fk_opinion_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion_invitation fk_opinion_invitation_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: opinion_invitation fk_opinion_invitation_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: opinion_invitation fk_opinion_invitation_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion_invitation
    ADD CONSTRAINT fk_opinion_invitation_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: opinion fk_opinion_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: opinion fk_opinion_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT fk_opinion_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.opinion(id);


--
-- Name: ordered_test fk_ordered_test_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: ordered_test fk_ordered_test_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: ordered_test fk_ordered_test_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.ordered_test
    ADD CONSTRAINT fk_ordered_test_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: party fk_party_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT fk_party_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient fk_patient_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient
    ADD CONSTRAINT fk_patient_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient_identifier fk_patient_identifier_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT fk_patient_identifier_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: patient_identifier fk_patient_identifier_patient_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.patient_identifier
    ADD CONSTRAINT fk_patient_identifier_patient_id FOREIGN KEY (patient_id) REFERENCES public.patient(id);


--
-- Name: performed_act fk_performed_act_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.performed_act
    ADD CONSTRAINT fk_performed_act_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: person fk_person_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT fk_person_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: plan_component fk_plan_component_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: plan_component fk_plan_component_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: plan_component fk_plan_component_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.plan_component
    ADD CONSTRAINT fk_plan_component_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: question fk_question_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT fk_question_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: question fk_question_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT fk_question_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_agenda_item_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_agenda_item_id FOREIGN KEY (agenda_item_id) REFERENCES public.agenda_item(id);


--
-- Name: recommendation fk_recommendation_approved_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_approved_by_id FOREIGN KEY (approved_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: recommendation fk_recommendation_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation fk_recommendation_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: recommendation_item fk_recommendation_item_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: recommendation_item fk_recommendation_item_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: recommendation_item fk_recommendation_item_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: recommendation_item fk_recommendation_item_source_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_source_opinion_id FOREIGN KEY (source_opinion_id) REFERENCES public.opinion(id);


--
-- Name: recommendation_item fk_recommendation_item_source_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation_item
    ADD CONSTRAINT fk_recommendation_item_source_review_id FOREIGN KEY (source_review_id) REFERENCES public.review(id);


--
-- Name: recommendation fk_recommendation_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_plan_id FOREIGN KEY (plan_id) REFERENCES public.treatment_plan(id);


--
-- Name: recommendation fk_recommendation_supersedes_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.recommendation
    ADD CONSTRAINT fk_recommendation_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES public.recommendation(id);


--
-- Name: referral fk_referral_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: referral fk_referral_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: referral fk_referral_insurer_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_insurer_id FOREIGN KEY (insurer_id) REFERENCES public.party(id);


--
-- Name: referral fk_referral_referrer_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_referrer_id FOREIGN KEY (referrer_id) REFERENCES public.party(id);


--
-- Name: referral fk_referral_trusted_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT fk_referral_trusted_person_id FOREIGN KEY (trusted_person_id) REFERENCES public.party(id);


--
-- Name: required_discipline fk_required_discipline_board_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT fk_required_discipline_board_id FOREIGN KEY (board_id) REFERENCES public.board(id);


--
-- Name: required_discipline fk_required_discipline_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.required_discipline
    ADD CONSTRAINT fk_required_discipline_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: review fk_review_amends_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_amends_id FOREIGN KEY (amends_id) REFERENCES public.review(id);


--
-- Name: review fk_review_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: review fk_review_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: review fk_review_diagnosis_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_diagnosis_id FOREIGN KEY (diagnosis_id) REFERENCES public.diagnosis(id);


--
-- Name: review fk_review_reviewer_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT fk_review_reviewer_id FOREIGN KEY (reviewer_id) REFERENCES public.person(id);


--
-- Name: reviewed_material fk_reviewed_material_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: reviewed_material fk_reviewed_material_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: reviewed_material fk_reviewed_material_material_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_material_id FOREIGN KEY (material_id) REFERENCES public.material(id);


--
-- Name: reviewed_material fk_reviewed_material_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.reviewed_material
    ADD CONSTRAINT fk_reviewed_material_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: saved_view fk_saved_view_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT fk_saved_view_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: saved_view fk_saved_view_person_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT fk_saved_view_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: target_lesion fk_target_lesion_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: target_lesion fk_target_lesion_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: target_lesion fk_target_lesion_review_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.target_lesion
    ADD CONSTRAINT fk_target_lesion_review_id FOREIGN KEY (review_id) REFERENCES public.review(id);


--
-- Name: test_result fk_test_result_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.test_result
    ADD CONSTRAINT fk_test_result_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: test_result fk_test_result_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.test_result
    ADD CONSTRAINT fk_test_result_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: test_result fk_test_result_ordered_test_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.test_result
    ADD CONSTRAINT fk_test_result_ordered_test_id FOREIGN KEY (ordered_test_id) REFERENCES public.ordered_test(id);


--
-- Name: treatment_option fk_treatment_option_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: treatment_option fk_treatment_option_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: treatment_option fk_treatment_option_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_opinion_id FOREIGN KEY (opinion_id) REFERENCES public.opinion(id);


--
-- Name: treatment_option fk_treatment_option_recommendation_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendation(id);


--
-- Name: treatment_option fk_treatment_option_source_opinion_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_option
    ADD CONSTRAINT fk_treatment_option_source_opinion_id FOREIGN KEY (source_opinion_id) REFERENCES public.opinion(id);


--
-- Name: treatment_plan fk_treatment_plan_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT fk_treatment_plan_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: treatment_plan fk_treatment_plan_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.treatment_plan
    ADD CONSTRAINT fk_treatment_plan_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial fk_trial_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial
    ADD CONSTRAINT fk_trial_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_assessed_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_assessed_by_id FOREIGN KEY (assessed_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_case_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_case_id FOREIGN KEY (case_id) REFERENCES public.clinical_case(id);


--
-- Name: trial_match fk_trial_match_created_by_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.person(id);


--
-- Name: trial_match fk_trial_match_trial_id; Type: FK CONSTRAINT; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE ONLY public.trial_match
    ADD CONSTRAINT fk_trial_match_trial_id FOREIGN KEY (trial_id) REFERENCES public.trial(id);


--
-- Name: absence; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.absence ENABLE ROW LEVEL SECURITY;

--
-- Name: absence adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.absence FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: adjudication adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.adjudication FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: agenda_item adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.agenda_item FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = agenda_item.case_id))));


--
-- Name: answer adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.answer FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: attachment adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.attachment FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: attendance adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.attendance FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: axis_template_line adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.axis_template_line FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: biomarker adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.biomarker FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: board adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.board FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: board_member adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.board_member FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: case_access adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.case_access FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: case_counter adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.case_counter FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: checklist_item adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.checklist_item FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: clinical_case adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.clinical_case FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: concordance_finding adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.concordance_finding FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: conditional_step adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.conditional_step FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: consent adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.consent FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = consent.case_id))));


--
-- Name: considered_item adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.considered_item FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: credential_reset adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.credential_reset FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: custody_event adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.custody_event FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = custody_event.case_id))));


--
-- Name: diagnosis adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.diagnosis FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = diagnosis.case_id))));


--
-- Name: diagnosis_axis adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.diagnosis_axis FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: discipline_need adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.discipline_need FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: discordance_notice adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.discordance_notice FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = discordance_notice.case_id))));


--
-- Name: disease_code adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.disease_code FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: dispatch adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.dispatch FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = dispatch.case_id))));


--
-- Name: dissent adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.dissent FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: expected_outcome adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.expected_outcome FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: expertise adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.expertise FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: follow_up adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.follow_up FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = follow_up.case_id))));


--
-- Name: imported_entry adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.imported_entry FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK (((case_id IS NULL) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = imported_entry.case_id)))));


--
-- Name: imported_file adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.imported_file FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: letter adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.letter FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = letter.case_id))));


--
-- Name: material adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.material FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material.case_id))));


--
-- Name: material_request adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.material_request FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material_request.case_id))));


--
-- Name: meeting adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.meeting FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: opinion adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.opinion FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: opinion_invitation adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.opinion_invitation FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = opinion_invitation.case_id))));


--
-- Name: ordered_test adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.ordered_test FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = ordered_test.case_id))));


--
-- Name: party adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.party FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: patient adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.patient FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: patient_identifier adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.patient_identifier FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: performed_act adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.performed_act FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: person adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.person FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: plan_component adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.plan_component FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: question adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.question FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = question.case_id))));


--
-- Name: recommendation adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.recommendation FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = recommendation.case_id))));


--
-- Name: recommendation_item adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.recommendation_item FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: referral adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.referral FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = referral.case_id))));


--
-- Name: required_discipline adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.required_discipline FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: review adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.review FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = review.case_id))));


--
-- Name: reviewed_material adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.reviewed_material FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: saved_view adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.saved_view FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: target_lesion adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.target_lesion FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: test_result adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.test_result FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = test_result.case_id))));


--
-- Name: treatment_option adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.treatment_option FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: treatment_plan adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.treatment_plan FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: trial adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.trial FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: trial_match adds; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY adds ON public.trial_match FOR INSERT TO tb_tumorboa_6dc7d2df_member WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: adjudication; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.adjudication ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_item; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.agenda_item ENABLE ROW LEVEL SECURITY;

--
-- Name: answer; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.answer ENABLE ROW LEVEL SECURITY;

--
-- Name: attachment; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.attachment ENABLE ROW LEVEL SECURITY;

--
-- Name: attendance; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.attendance ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_event; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

ALTER TABLE public.audit_event ENABLE ROW LEVEL SECURITY;

--
-- Name: axis_template_line; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.axis_template_line ENABLE ROW LEVEL SECURITY;

--
-- Name: biomarker; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.biomarker ENABLE ROW LEVEL SECURITY;

--
-- Name: board; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.board ENABLE ROW LEVEL SECURITY;

--
-- Name: board_member; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.board_member ENABLE ROW LEVEL SECURITY;

--
-- Name: case_access; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.case_access ENABLE ROW LEVEL SECURITY;

--
-- Name: case_counter; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.case_counter ENABLE ROW LEVEL SECURITY;

--
-- Name: absence changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.absence FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: agenda_item changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.agenda_item FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = agenda_item.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = agenda_item.case_id))));


--
-- Name: answer changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.answer FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = answer.opinion_id)))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: attendance changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.attendance FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: axis_template_line changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.axis_template_line FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: biomarker changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.biomarker FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: board changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.board FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: board_member changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.board_member FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: case_counter changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.case_counter FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: checklist_item changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.checklist_item FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: clinical_case changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.clinical_case FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (board_id IN ( SELECT public.tb_my_boards() AS tb_my_boards)) OR (id IN ( SELECT public.tb_my_cases() AS tb_my_cases)))) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: concordance_finding changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.concordance_finding FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: conditional_step changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.conditional_step FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = conditional_step.opinion_id)))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: consent changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.consent FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = consent.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = consent.case_id))));


--
-- Name: considered_item changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.considered_item FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: credential_reset changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.credential_reset FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: diagnosis changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.diagnosis FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((kind = 'outside'::text) AND (( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text]))) OR (( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = diagnosis.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = diagnosis.case_id) AND (decided.approved_at IS NOT NULL))))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = diagnosis.case_id))));


--
-- Name: diagnosis_axis changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.diagnosis_axis FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: discipline_need changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.discipline_need FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: discordance_notice changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.discordance_notice FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = discordance_notice.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = discordance_notice.case_id) AND (decided.approved_at IS NOT NULL))))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = discordance_notice.case_id))));


--
-- Name: disease_code changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.disease_code FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: dispatch changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.dispatch FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = dispatch.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = dispatch.case_id))));


--
-- Name: expected_outcome changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.expected_outcome FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: expertise changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.expertise FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: follow_up changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.follow_up FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = follow_up.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = follow_up.case_id))));


--
-- Name: material changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.material FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material.case_id))));


--
-- Name: material_request changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.material_request FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material_request.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material_request.case_id))));


--
-- Name: meeting changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.meeting FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: opinion changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.opinion FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((author_id = ( SELECT public.tb_me() AS tb_me)) OR ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) AND (signed_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM public.clinical_case open
  WHERE ((open.id = opinion.case_id) AND (open.opinions_opened_at IS NOT NULL))))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: opinion_invitation changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.opinion_invitation FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = opinion_invitation.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = opinion_invitation.case_id))));


--
-- Name: ordered_test changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.ordered_test FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = ordered_test.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = ordered_test.case_id) AND (decided.approved_at IS NOT NULL))))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = ordered_test.case_id))));


--
-- Name: party changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.party FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: patient changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.patient FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.patient_id = patient.id))))) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: patient_identifier changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.patient_identifier FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.patient_id = patient_identifier.patient_id))))) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: person changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.person FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: plan_component changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.plan_component FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.treatment_plan whole
  WHERE (whole.id = plan_component.plan_id)))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: question changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.question FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = question.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = question.case_id))));


--
-- Name: recommendation changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.recommendation FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = recommendation.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (approved_at IS NOT NULL)))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = recommendation.case_id))));


--
-- Name: recommendation_item changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.recommendation_item FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: referral changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.referral FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = referral.case_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = referral.case_id))));


--
-- Name: required_discipline changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.required_discipline FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: review changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.review FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = review.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = review.case_id) AND (decided.approved_at IS NOT NULL))))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = review.case_id))));


--
-- Name: reviewed_material changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.reviewed_material FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: saved_view changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.saved_view FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (( SELECT public.tb_role() AS tb_role) = 'auditor'::text))) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: target_lesion changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.target_lesion FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: treatment_option changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.treatment_option FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = treatment_option.opinion_id)))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: treatment_plan changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.treatment_plan FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((kind <> 'opinion'::text) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.plan_id = treatment_plan.id)))))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: trial changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.trial FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL)) WITH CHECK ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: trial_match changes; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY changes ON public.trial_match FOR UPDATE TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)))) WITH CHECK ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)));


--
-- Name: checklist_item; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.checklist_item ENABLE ROW LEVEL SECURITY;

--
-- Name: clinical_case; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.clinical_case ENABLE ROW LEVEL SECURITY;

--
-- Name: concordance_finding; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.concordance_finding ENABLE ROW LEVEL SECURITY;

--
-- Name: conditional_step; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.conditional_step ENABLE ROW LEVEL SECURITY;

--
-- Name: consent; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.consent ENABLE ROW LEVEL SECURITY;

--
-- Name: considered_item; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.considered_item ENABLE ROW LEVEL SECURITY;

--
-- Name: credential_reset; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.credential_reset ENABLE ROW LEVEL SECURITY;

--
-- Name: custody_event; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.custody_event ENABLE ROW LEVEL SECURITY;

--
-- Name: diagnosis; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.diagnosis ENABLE ROW LEVEL SECURITY;

--
-- Name: diagnosis_axis; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.diagnosis_axis ENABLE ROW LEVEL SECURITY;

--
-- Name: discipline_need; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.discipline_need ENABLE ROW LEVEL SECURITY;

--
-- Name: discordance_notice; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.discordance_notice ENABLE ROW LEVEL SECURITY;

--
-- Name: disease_code; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.disease_code ENABLE ROW LEVEL SECURITY;

--
-- Name: dispatch; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.dispatch ENABLE ROW LEVEL SECURITY;

--
-- Name: dissent; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.dissent ENABLE ROW LEVEL SECURITY;

--
-- Name: expected_outcome; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.expected_outcome ENABLE ROW LEVEL SECURITY;

--
-- Name: expertise; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.expertise ENABLE ROW LEVEL SECURITY;

--
-- Name: follow_up; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.follow_up ENABLE ROW LEVEL SECURITY;

--
-- Name: person follows; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY follows ON public.person FOR SELECT TO tb_tumorboa_6dc7d2df_rolemaker USING (true);


--
-- Name: imported_entry; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.imported_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: imported_file; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.imported_file ENABLE ROW LEVEL SECURITY;

--
-- Name: letter; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.letter ENABLE ROW LEVEL SECURITY;

--
-- Name: material; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.material ENABLE ROW LEVEL SECURITY;

--
-- Name: material_request; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.material_request ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.meeting ENABLE ROW LEVEL SECURITY;

--
-- Name: opinion; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.opinion ENABLE ROW LEVEL SECURITY;

--
-- Name: opinion_invitation; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.opinion_invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: ordered_test; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.ordered_test ENABLE ROW LEVEL SECURITY;

--
-- Name: party; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.party ENABLE ROW LEVEL SECURITY;

--
-- Name: patient; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.patient ENABLE ROW LEVEL SECURITY;

--
-- Name: patient_identifier; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.patient_identifier ENABLE ROW LEVEL SECURITY;

--
-- Name: performed_act; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.performed_act ENABLE ROW LEVEL SECURITY;

--
-- Name: person; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.person ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_component; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.plan_component ENABLE ROW LEVEL SECURITY;

--
-- Name: question; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.question ENABLE ROW LEVEL SECURITY;

--
-- Name: absence reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.absence FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: adjudication reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.adjudication FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: agenda_item reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.agenda_item FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = agenda_item.case_id)))));


--
-- Name: answer reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.answer FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = answer.opinion_id))))));


--
-- Name: attachment reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.attachment FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.material
  WHERE (material.attachment_id = attachment.id))) OR (EXISTS ( SELECT
   FROM public.letter
  WHERE (letter.attachment_id = attachment.id))) OR (EXISTS ( SELECT
   FROM public.material_request
  WHERE (material_request.attachment_id = attachment.id))) OR (EXISTS ( SELECT
   FROM public.discordance_notice
  WHERE (discordance_notice.attachment_id = attachment.id)))));


--
-- Name: attendance reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.attendance FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: audit_event reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

CREATE POLICY reads ON public.audit_event FOR SELECT TO tb_tumorboa_6dc7d2df_auditor USING (((( SELECT public.tb_role() AS tb_role) = 'auditor'::text) AND ( SELECT public.tb_audit_opened() AS tb_audit_opened)));


--
-- Name: axis_template_line reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.axis_template_line FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: biomarker reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.biomarker FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: board reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.board FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: board_member reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.board_member FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: case_access reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.case_access FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (( SELECT public.tb_role() AS tb_role) = 'auditor'::text)));


--
-- Name: case_counter reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.case_counter FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: checklist_item reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.checklist_item FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: clinical_case reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.clinical_case FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (board_id IN ( SELECT public.tb_my_boards() AS tb_my_boards)) OR (id IN ( SELECT public.tb_my_cases() AS tb_my_cases))));


--
-- Name: concordance_finding reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.concordance_finding FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: conditional_step reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.conditional_step FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = conditional_step.opinion_id))))));


--
-- Name: consent reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.consent FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = consent.case_id)))));


--
-- Name: considered_item reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.considered_item FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: credential_reset reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.credential_reset FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: custody_event reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.custody_event FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = custody_event.case_id)))));


--
-- Name: diagnosis reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.diagnosis FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((kind = 'outside'::text) AND (( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text]))) OR (( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = diagnosis.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = diagnosis.case_id) AND (decided.approved_at IS NOT NULL)))))));


--
-- Name: diagnosis_axis reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.diagnosis_axis FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: discipline_need reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.discipline_need FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: discordance_notice reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.discordance_notice FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = discordance_notice.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = discordance_notice.case_id) AND (decided.approved_at IS NOT NULL)))))));


--
-- Name: disease_code reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.disease_code FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: dispatch reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.dispatch FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = dispatch.case_id)))));


--
-- Name: dissent reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.dissent FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: expected_outcome reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.expected_outcome FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: expertise reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.expertise FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: follow_up reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.follow_up FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = follow_up.case_id)))));


--
-- Name: imported_entry reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.imported_entry FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: imported_file reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.imported_file FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: letter reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.letter FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = letter.case_id)))));


--
-- Name: material reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.material FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material.case_id)))));


--
-- Name: material_request reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.material_request FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = material_request.case_id)))));


--
-- Name: meeting reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.meeting FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: opinion reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.opinion FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((author_id = ( SELECT public.tb_me() AS tb_me)) OR ((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) AND (signed_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM public.clinical_case open
  WHERE ((open.id = opinion.case_id) AND (open.opinions_opened_at IS NOT NULL)))))));


--
-- Name: opinion_invitation reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.opinion_invitation FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = opinion_invitation.case_id)))));


--
-- Name: ordered_test reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.ordered_test FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = ordered_test.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = ordered_test.case_id) AND (decided.approved_at IS NOT NULL)))))));


--
-- Name: party reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.party FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: patient reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.patient FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.patient_id = patient.id)))));


--
-- Name: patient_identifier reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.patient_identifier FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.patient_id = patient_identifier.patient_id)))));


--
-- Name: performed_act reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.performed_act FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (( SELECT public.tb_role() AS tb_role) = 'auditor'::text)));


--
-- Name: person reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.person FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: plan_component reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.plan_component FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.treatment_plan whole
  WHERE (whole.id = plan_component.plan_id))))));


--
-- Name: question reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.question FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = question.case_id)))));


--
-- Name: recommendation reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.recommendation FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = recommendation.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (approved_at IS NOT NULL))));


--
-- Name: recommendation_item reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.recommendation_item FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: referral reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.referral FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'coordinator'::text])) OR (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = referral.case_id)))));


--
-- Name: required_discipline reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.required_discipline FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: review reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.review FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = review.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = review.case_id) AND (decided.approved_at IS NOT NULL)))))));


--
-- Name: reviewed_material reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.reviewed_material FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: saved_view reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.saved_view FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (( SELECT public.tb_role() AS tb_role) = 'auditor'::text)));


--
-- Name: target_lesion reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.target_lesion FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: test_result reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.test_result FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_role() AS tb_role) = ANY (ARRAY['auditor'::text, 'coordinator'::text])) OR ((( SELECT public.tb_role() AS tb_role) = 'specialist'::text) AND (EXISTS ( SELECT
   FROM public.clinical_case known
  WHERE (known.id = test_result.case_id)))) OR ((( SELECT public.tb_role() AS tb_role) = 'administrator'::text) AND (EXISTS ( SELECT
   FROM public.recommendation decided
  WHERE ((decided.case_id = test_result.case_id) AND (decided.approved_at IS NOT NULL)))))));


--
-- Name: treatment_option reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.treatment_option FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((opinion_id IS NULL) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.id = treatment_option.opinion_id))))));


--
-- Name: treatment_plan reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.treatment_plan FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))) AND ((kind <> 'opinion'::text) OR (created_by_id = ( SELECT public.tb_me() AS tb_me)) OR (EXISTS ( SELECT
   FROM public.opinion whole
  WHERE (whole.plan_id = treatment_plan.id))))));


--
-- Name: trial reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.trial FOR SELECT TO tb_tumorboa_6dc7d2df_member USING ((( SELECT public.tb_role() AS tb_role) IS NOT NULL));


--
-- Name: trial_match reads; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY reads ON public.trial_match FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((case_id IN ( SELECT public.tb_tickets() AS tb_tickets)) OR (created_by_id = ( SELECT public.tb_me() AS tb_me))));


--
-- Name: recommendation; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.recommendation ENABLE ROW LEVEL SECURITY;

--
-- Name: recommendation_item; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.recommendation_item ENABLE ROW LEVEL SECURITY;

--
-- Name: referral; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.referral ENABLE ROW LEVEL SECURITY;

--
-- Name: required_discipline; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.required_discipline ENABLE ROW LEVEL SECURITY;

--
-- Name: review; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.review ENABLE ROW LEVEL SECURITY;

--
-- Name: reviewed_material; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.reviewed_material ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_view; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.saved_view ENABLE ROW LEVEL SECURITY;

--
-- Name: answer seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.answer AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_opinions() AS tb_sealed_opinions))[opinion_id] IS NOT TRUE));


--
-- Name: conditional_step seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.conditional_step AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_opinions() AS tb_sealed_opinions))[opinion_id] IS NOT TRUE));


--
-- Name: opinion seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.opinion AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_opinions() AS tb_sealed_opinions))[id] IS NOT TRUE));


--
-- Name: plan_component seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.plan_component AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_plans() AS tb_sealed_plans))[plan_id] IS NOT TRUE));


--
-- Name: treatment_option seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.treatment_option AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_opinions() AS tb_sealed_opinions))[opinion_id] IS NOT TRUE));


--
-- Name: treatment_plan seals; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY seals ON public.treatment_plan AS RESTRICTIVE FOR SELECT TO tb_tumorboa_6dc7d2df_member USING (((( SELECT public.tb_sealed_plans() AS tb_sealed_plans))[id] IS NOT TRUE));


--
-- Name: target_lesion; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.target_lesion ENABLE ROW LEVEL SECURITY;

--
-- Name: test_result; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.test_result ENABLE ROW LEVEL SECURITY;

--
-- Name: treatment_option; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.treatment_option ENABLE ROW LEVEL SECURITY;

--
-- Name: treatment_plan; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.treatment_plan ENABLE ROW LEVEL SECURITY;

--
-- Name: trial; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.trial ENABLE ROW LEVEL SECURITY;

--
-- Name: trial_match; Type: ROW SECURITY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

ALTER TABLE public.trial_match ENABLE ROW LEVEL SECURITY;

--
-- Name: absence watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.absence FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: adjudication watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.adjudication FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: agenda_item watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.agenda_item FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: answer watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.answer FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: attachment watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.attachment FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: attendance watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.attendance FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: axis_template_line watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.axis_template_line FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: biomarker watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.biomarker FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: board watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.board FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: board_member watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.board_member FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: case_access watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.case_access FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: case_counter watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.case_counter FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: checklist_item watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.checklist_item FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: clinical_case watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.clinical_case FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: concordance_finding watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.concordance_finding FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: conditional_step watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.conditional_step FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: consent watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.consent FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: considered_item watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.considered_item FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: credential_reset watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.credential_reset FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: custody_event watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.custody_event FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: diagnosis watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.diagnosis FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: diagnosis_axis watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.diagnosis_axis FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: discipline_need watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.discipline_need FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: discordance_notice watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.discordance_notice FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: disease_code watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.disease_code FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: dispatch watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.dispatch FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: dissent watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.dissent FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: expected_outcome watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.expected_outcome FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: expertise watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.expertise FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: follow_up watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.follow_up FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: imported_entry watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.imported_entry FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: imported_file watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.imported_file FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: letter watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.letter FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: material watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.material FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: material_request watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.material_request FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: meeting watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.meeting FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: opinion watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.opinion FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: opinion_invitation watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.opinion_invitation FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: ordered_test watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.ordered_test FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: party watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.party FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: patient watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.patient FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: patient_identifier watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.patient_identifier FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: performed_act watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.performed_act FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: person watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.person FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: plan_component watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.plan_component FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: question watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.question FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: recommendation watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.recommendation FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: recommendation_item watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.recommendation_item FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: referral watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.referral FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: required_discipline watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.required_discipline FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: review watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.review FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: reviewed_material watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.reviewed_material FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: saved_view watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.saved_view FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: target_lesion watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.target_lesion FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: test_result watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.test_result FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: treatment_option watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.treatment_option FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: treatment_plan watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.treatment_plan FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: trial watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.trial FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: trial_match watches; Type: POLICY; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

CREATE POLICY watches ON public.trial_match FOR SELECT TO tb_tumorboa_6dc7d2df_audit USING (true);


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tb_tumorboa_6dc7d2df_member;
GRANT USAGE ON SCHEMA public TO tb_tumorboa_6dc7d2df_owner;
GRANT USAGE ON SCHEMA public TO tb_tumorboa_6dc7d2df_audit;
GRANT USAGE ON SCHEMA public TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_audit_by_trigger(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_by_trigger() FROM PUBLIC;


--
-- Name: FUNCTION tb_audit_changed(after bigint); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_changed(after bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_audit_changed(after bigint) TO tb_tumorboa_6dc7d2df_member;


--
-- Name: FUNCTION tb_audit_columns(one bigint); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_columns(one bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_audit_columns(one bigint) TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: FUNCTION tb_audit_link(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_link() FROM PUBLIC;


--
-- Name: FUNCTION tb_audit_opened(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_opened() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_audit_opened() TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: FUNCTION tb_audit_record(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_record() FROM PUBLIC;


--
-- Name: FUNCTION tb_audit_refuse(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

REVOKE ALL ON FUNCTION public.tb_audit_refuse() FROM PUBLIC;


--
-- Name: FUNCTION tb_confirmed(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_confirmed() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_confirmed() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_confirmed() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_confirmed() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_delete_absence(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_absence(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_absence(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_absence(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_absence(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_answer(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_answer(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_answer(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_answer(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_axis_template_line(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_axis_template_line(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_axis_template_line(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_axis_template_line(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_biomarker(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_biomarker(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_biomarker(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_biomarker(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_board(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_board(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_board(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_board(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_board_member(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_board_member(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_board_member(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_board_member(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_checklist_item(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_checklist_item(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_checklist_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_checklist_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_concordance_finding(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_concordance_finding(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_concordance_finding(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_conditional_step(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_conditional_step(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_conditional_step(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_conditional_step(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_consent(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_consent(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_consent(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_considered_item(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_considered_item(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_considered_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_considered_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_diagnosis(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_diagnosis(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_diagnosis(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_diagnosis(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_diagnosis_axis(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_diagnosis_axis(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_diagnosis_axis(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_diagnosis_axis(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_discipline_need(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_discipline_need(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_discipline_need(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_discipline_need(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_disease_code(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_disease_code(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_disease_code(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_disease_code(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_expected_outcome(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_expected_outcome(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_expected_outcome(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_expected_outcome(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_expertise(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_expertise(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_expertise(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_expertise(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_ordered_test(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_ordered_test(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_ordered_test(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_patient_identifier(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_patient_identifier(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_patient_identifier(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_plan_component(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_plan_component(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_plan_component(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_plan_component(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_recommendation_item(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_recommendation_item(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_recommendation_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_recommendation_item(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_required_discipline(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_required_discipline(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_required_discipline(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_required_discipline(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_delete_reviewed_material(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_reviewed_material(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_reviewed_material(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_saved_view(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_saved_view(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_saved_view(one integer, seen integer) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_delete_saved_view(one integer, seen integer) TO tb_tumorboa_6dc7d2df_auditor;
GRANT ALL ON FUNCTION public.tb_delete_saved_view(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_saved_view(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_target_lesion(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_target_lesion(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_target_lesion(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_treatment_option(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_treatment_option(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_treatment_option(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_treatment_option(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_delete_treatment_plan(one integer, seen integer); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_delete_treatment_plan(one integer, seen integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_delete_treatment_plan(one integer, seen integer) TO tb_tumorboa_6dc7d2df_coordinator;
GRANT ALL ON FUNCTION public.tb_delete_treatment_plan(one integer, seen integer) TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: FUNCTION tb_enter_words(touched integer[]); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_enter_words(touched integer[]) FROM PUBLIC;


--
-- Name: FUNCTION tb_find_cases(typed text, wanted integer, before bigint); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint) TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint) TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_find_cases(typed text, wanted integer, before bigint) TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_fold(raw text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_fold(raw text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_fold(raw text) TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_fold(raw text) TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_fold(raw text) TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_guard_absence(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_absence() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_adjudication(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_adjudication() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_agenda_item(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_agenda_item() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_answer(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_answer() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_attachment(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_attachment() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_attendance(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_attendance() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_axis_template_line(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_axis_template_line() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_biomarker(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_biomarker() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_board(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_board() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_board_member(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_board_member() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_case_access(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_case_access() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_case_counter(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_case_counter() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_checklist_item(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_checklist_item() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_clinical_case(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_clinical_case() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_concordance_finding(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_concordance_finding() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_conditional_step(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_conditional_step() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_consent(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_consent() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_considered_item(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_considered_item() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_credential_reset(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_credential_reset() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_custody_event(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_custody_event() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_diagnosis(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_diagnosis() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_diagnosis_axis(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_diagnosis_axis() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_discipline_need(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_discipline_need() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_discordance_notice(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_discordance_notice() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_disease_code(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_disease_code() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_dispatch(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_dispatch() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_dissent(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_dissent() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_expected_outcome(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_expected_outcome() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_expertise(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_expertise() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_follow_up(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_follow_up() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_imported_entry(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_imported_entry() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_imported_file(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_imported_file() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_letter(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_letter() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_material(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_material() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_material_request(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_material_request() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_meeting(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_meeting() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_opinion(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_opinion() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_opinion_invitation(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_opinion_invitation() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_ordered_test(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_ordered_test() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_party(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_party() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_patient(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_patient() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_patient_identifier(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_patient_identifier() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_performed_act(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_performed_act() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_person(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_person() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_plan_component(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_plan_component() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_question(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_question() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_recommendation(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_recommendation() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_recommendation_item(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_recommendation_item() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_referral(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_referral() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_required_discipline(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_required_discipline() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_review(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_review() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_reviewed_material(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_reviewed_material() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_saved_view(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_saved_view() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_target_lesion(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_target_lesion() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_test_result(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_test_result() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_treatment_option(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_treatment_option() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_treatment_plan(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_treatment_plan() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_trial(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_trial() FROM PUBLIC;


--
-- Name: FUNCTION tb_guard_trial_match(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_guard_trial_match() FROM PUBLIC;


--
-- Name: FUNCTION tb_lexemes(raw text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_lexemes(raw text) FROM PUBLIC;


--
-- Name: FUNCTION tb_login(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_login() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_login() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_login() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_login() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_login_follow(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

REVOKE ALL ON FUNCTION public.tb_login_follow() FROM PUBLIC;


--
-- Name: FUNCTION tb_login_make(login text, role text, active boolean); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

REVOKE ALL ON FUNCTION public.tb_login_make(login text, role text, active boolean) FROM PUBLIC;


--
-- Name: FUNCTION tb_login_password(who text, verifier text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_rolemaker
--

REVOKE ALL ON FUNCTION public.tb_login_password(who text, verifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_login_password(who text, verifier text) TO tb_tumorboa_6dc7d2df_administrator;
GRANT ALL ON FUNCTION public.tb_login_password(who text, verifier text) TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_me(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_me() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_me() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_me() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_me() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_my_boards(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_my_boards() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_my_boards() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_my_boards() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_my_boards() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_my_cases(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_my_cases() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_my_cases() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_my_cases() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_my_cases() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_note_reset(who text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_note_reset(who text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_note_reset(who text) TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_open_case(wanted integer, purpose text, reason text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_open_case(wanted integer, purpose text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_open_case(wanted integer, purpose text, reason text) TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_open_case(wanted integer, purpose text, reason text) TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_open_case(wanted integer, purpose text, reason text) TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_open_case_numbered(wanted text, purpose text, reason text); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text) TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text) TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_open_case_numbered(wanted text, purpose text, reason text) TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_prefix(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_prefix() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_prefix() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_prefix() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_prefix() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_refuse_truncate(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_refuse_truncate() FROM PUBLIC;


--
-- Name: FUNCTION tb_role(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_role() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_role() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_role() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_role() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_sealed_opinions(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_sealed_opinions() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_sealed_opinions() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_sealed_opinions() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_sealed_opinions() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_sealed_plans(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_sealed_plans() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_sealed_plans() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_sealed_plans() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_sealed_plans() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_setup(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_setup() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_setup() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_setup() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_setup() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_tickets(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_tickets() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_tickets() TO tb_tumorboa_6dc7d2df_member;
GRANT ALL ON FUNCTION public.tb_tickets() TO tb_tumorboa_6dc7d2df_audit;
GRANT ALL ON FUNCTION public.tb_tickets() TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: FUNCTION tb_unblock(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_unblock() FROM PUBLIC;
GRANT ALL ON FUNCTION public.tb_unblock() TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: FUNCTION tb_words_clinical_case(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_words_clinical_case() FROM PUBLIC;


--
-- Name: FUNCTION tb_words_diagnosis(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_words_diagnosis() FROM PUBLIC;


--
-- Name: FUNCTION tb_words_material(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_words_material() FROM PUBLIC;


--
-- Name: FUNCTION tb_words_patient(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_words_patient() FROM PUBLIC;


--
-- Name: FUNCTION tb_words_patient_identifier(); Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

REVOKE ALL ON FUNCTION public.tb_words_patient_identifier() FROM PUBLIC;


--
-- Name: TABLE absence; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.absence TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.absence TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN absence.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(person_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.first_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(first_on),UPDATE(first_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(first_on),UPDATE(first_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(first_on),UPDATE(first_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.last_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(last_on),UPDATE(last_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(last_on),UPDATE(last_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(last_on),UPDATE(last_on) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.deputy_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(deputy_id),UPDATE(deputy_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(deputy_id),UPDATE(deputy_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(deputy_id),UPDATE(deputy_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN absence.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.absence TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE adjudication; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN adjudication.finding_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(finding_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(finding_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.truth; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(truth) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(truth) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.evidence; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(evidence) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(evidence) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.decided_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decided_on) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(decided_on) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.basis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(basis) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(basis) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN adjudication.decided_by; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decided_by) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(decided_by) ON TABLE public.adjudication TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE agenda_item; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN agenda_item.meeting_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(meeting_id) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN agenda_item.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN agenda_item."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE("position") ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.minutes; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(minutes),UPDATE(minutes) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(minutes) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.presenter_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(presenter_id),UPDATE(presenter_id) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(presenter_id) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.question; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(question),UPDATE(question) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(question) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.late_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(late_reason),UPDATE(late_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(late_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.provisional_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(provisional_reason),UPDATE(provisional_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(provisional_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.started_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(started_at),UPDATE(started_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(started_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.outcome; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(outcome),UPDATE(outcome) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(outcome) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.deferral_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(deferral_reason),UPDATE(deferral_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(deferral_reason) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(note) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.quorate; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(quorate),UPDATE(quorate) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(quorate) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.present; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(present),UPDATE(present) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(present) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.absent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(absent),UPDATE(absent) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(absent) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.decided_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decided_at),UPDATE(decided_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(decided_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(created_at) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(row_version) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN agenda_item.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.agenda_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE alembic_version; Type: ACL; Schema: public; Owner: postgres
--

GRANT SELECT ON TABLE public.alembic_version TO tb_tumorboa_6dc7d2df_member;


--
-- Name: TABLE answer; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.answer TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.answer TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN answer.question_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(question_id),UPDATE(question_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(question_id),UPDATE(question_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.opinion_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(opinion_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(opinion_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(kind),UPDATE(kind) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN answer.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.answer TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE attachment; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN attachment.sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sha256) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(sha256) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.size; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(size) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(size) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.media_type; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(media_type) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(media_type) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.file_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(file_name) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(file_name) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.content; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(content) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(content) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN attachment.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(text) ON TABLE public.attachment TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE attendance; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN attendance.meeting_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(meeting_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(meeting_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(person_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.arrived_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(arrived_at),UPDATE(arrived_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(arrived_at),UPDATE(arrived_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.left_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(left_at),UPDATE(left_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(left_at),UPDATE(left_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN attendance.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.attendance TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN audit_event.id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(id) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(at) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.actor; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(actor) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.operation; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(operation) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.table_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(table_name) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.row_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(row_id) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(case_id) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_event.meta; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(meta) ON TABLE public.audit_event TO tb_tumorboa_6dc7d2df_auditor;


--
-- Name: COLUMN audit_head.id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(id) ON TABLE public.audit_head TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN audit_head."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT("position") ON TABLE public.audit_head TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN audit_head.hash; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT(hash) ON TABLE public.audit_head TO tb_tumorboa_6dc7d2df_member;


--
-- Name: TABLE audit_link; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_audit
--

GRANT SELECT ON TABLE public.audit_link TO tb_tumorboa_6dc7d2df_member;


--
-- Name: TABLE axis_template_line; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN axis_template_line.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(site),UPDATE(site) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.subject; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(subject),UPDATE(subject) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(subject),UPDATE(subject) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT("position"),UPDATE("position") ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.axis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(axis),UPDATE(axis) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(axis),UPDATE(axis) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.label; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(label),UPDATE(label) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(label),UPDATE(label) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(system),UPDATE(system) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(system),UPDATE(system) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.unit; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(unit),UPDATE(unit) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(unit),UPDATE(unit) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.method; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(method),UPDATE(method) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(method),UPDATE(method) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.tolerance; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(tolerance),UPDATE(tolerance) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(tolerance),UPDATE(tolerance) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN axis_template_line.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.axis_template_line TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE biomarker; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN biomarker.diagnosis_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(diagnosis_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(name),UPDATE(name) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.status; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(status),UPDATE(status) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(status),UPDATE(status) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.specimen; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(specimen),UPDATE(specimen) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(specimen),UPDATE(specimen) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.significance; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(significance),UPDATE(significance) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(significance),UPDATE(significance) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.germline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(germline),UPDATE(germline) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(germline),UPDATE(germline) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT("position"),UPDATE("position") ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.absence; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(absence),UPDATE(absence) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(absence),UPDATE(absence) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.code_system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.code_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(number),UPDATE(number) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(number),UPDATE(number) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.unit; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(unit),UPDATE(unit) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(unit),UPDATE(unit) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.method; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(method),UPDATE(method) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(method),UPDATE(method) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN biomarker.evidence_level; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(evidence_level),UPDATE(evidence_level) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(evidence_level),UPDATE(evidence_level) ON TABLE public.biomarker TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE board; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.board TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.board TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN board.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(name),UPDATE(name) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.institution; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(institution),UPDATE(institution) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(institution),UPDATE(institution) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.address; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(address),UPDATE(address) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(address),UPDATE(address) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.contact; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(contact),UPDATE(contact) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(contact),UPDATE(contact) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(site),UPDATE(site) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.usual_minutes; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(usual_minutes),UPDATE(usual_minutes) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(usual_minutes),UPDATE(usual_minutes) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board.dissent_printing; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(dissent_printing),UPDATE(dissent_printing) ON TABLE public.board TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(dissent_printing),UPDATE(dissent_printing) ON TABLE public.board TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE board_member; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN board_member.board_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(board_id),UPDATE(board_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(board_id),UPDATE(board_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.deputy; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(deputy),UPDATE(deputy) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(deputy),UPDATE(deputy) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN board_member.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.board_member TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE case_access; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN case_access.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(person_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(person_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.purpose; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(purpose) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(purpose) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(purpose) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(purpose) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(reason) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(reason) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(reason) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.expires_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(expires_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(expires_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(expires_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(expires_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(row_version) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_by_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN case_access.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(case_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(case_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.case_access TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE case_counter; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN case_counter.year; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(year) ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN case_counter.last; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(last),UPDATE(last) ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN case_counter.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN case_counter.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN case_counter.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.case_counter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE clinical_case; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN clinical_case.number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(number) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.board_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(board_id) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.patient_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(patient_id) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.clinical_question; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(clinical_question),UPDATE(clinical_question) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.summary; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(summary),UPDATE(summary) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.ecog; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(ecog),UPDATE(ecog) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.karnofsky; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(karnofsky),UPDATE(karnofsky) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.comorbidities; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(comorbidities),UPDATE(comorbidities) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.family_history; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(family_history),UPDATE(family_history) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.pregnancy; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(pregnancy),UPDATE(pregnancy) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.prior_treatment; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(prior_treatment),UPDATE(prior_treatment) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.opinions_opened_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(opinions_opened_at),UPDATE(opinions_opened_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(opinions_opened_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN clinical_case.opinions_opened_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(opinions_opened_by_id),UPDATE(opinions_opened_by_id) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(opinions_opened_by_id) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN clinical_case.withdrawn_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(withdrawn_at),UPDATE(withdrawn_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.withdrawal_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(withdrawal_reason),UPDATE(withdrawal_reason) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.closed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(closed_at),UPDATE(closed_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN clinical_case.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(created_at) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN clinical_case.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(row_version) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN clinical_case.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.clinical_case TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE diagnosis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN diagnosis.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(kind) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.verbatim; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(verbatim),UPDATE(verbatim) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(verbatim),UPDATE(verbatim) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.stated_by; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stated_by),UPDATE(stated_by) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stated_by),UPDATE(stated_by) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.institution; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(institution),UPDATE(institution) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(institution),UPDATE(institution) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.stated_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stated_on),UPDATE(stated_on) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stated_on),UPDATE(stated_on) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.report_number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(report_number),UPDATE(report_number) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(report_number),UPDATE(report_number) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.code_system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.code_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.code_display; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_display),UPDATE(code_display) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_display),UPDATE(code_display) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.frozen_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(frozen_at),UPDATE(frozen_at) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(frozen_at),UPDATE(frozen_at) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.diagnosis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE material; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.material TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.material TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN material.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.description; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(description),UPDATE(description) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.accession_number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(accession_number),UPDATE(accession_number) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.quantity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(quantity),UPDATE(quantity) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.outside; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(outside),UPDATE(outside) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.source_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(source_id),UPDATE(source_id) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.necessity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.collected_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(collected_on),UPDATE(collected_on) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.received_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(received_on),UPDATE(received_on) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.returned_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(returned_on),UPDATE(returned_on) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.location; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(location),UPDATE(location) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.unavailable_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(unavailable_reason),UPDATE(unavailable_reason) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.attachment_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(attachment_id),UPDATE(attachment_id) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.material TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE patient; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.patient TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.patient TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN patient.family_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(family_name),UPDATE(family_name) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.given_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(given_name),UPDATE(given_name) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.birth_date; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(birth_date),UPDATE(birth_date) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.sex; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sex),UPDATE(sex) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.deceased; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(deceased),UPDATE(deceased) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.deceased_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(deceased_on),UPDATE(deceased_on) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.language; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(language),UPDATE(language) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.country; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(country),UPDATE(country) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.address; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(address),UPDATE(address) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.phone; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(phone),UPDATE(phone) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.email; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(email),UPDATE(email) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.patient TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE patient_identifier; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN patient_identifier.patient_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(patient_id) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.value; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(value),UPDATE(value) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.issuer; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(issuer),UPDATE(issuer) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN patient_identifier.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.patient_identifier TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE checklist_item; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN checklist_item.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(site),UPDATE(site) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason),UPDATE(reason) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(reason),UPDATE(reason) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(kind),UPDATE(kind) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.description; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(description),UPDATE(description) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(description),UPDATE(description) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.necessity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.maximum_age_days; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(maximum_age_days),UPDATE(maximum_age_days) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(maximum_age_days),UPDATE(maximum_age_days) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN checklist_item.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.checklist_item TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE concordance_finding; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN concordance_finding.review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_id) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.axis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(axis),UPDATE(axis) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.label; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(label),UPDATE(label) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.outside_text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(outside_text),UPDATE(outside_text) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.review_text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_text),UPDATE(review_text) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.proposed; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(proposed),UPDATE(proposed) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.proposed_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(proposed_reason),UPDATE(proposed_reason) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.decided; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decided),UPDATE(decided) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.override_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(override_reason),UPDATE(override_reason) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.causes; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(causes),UPDATE(causes) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.effect; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(effect),UPDATE(effect) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.rater_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rater_id) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN concordance_finding.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.concordance_finding TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE conditional_step; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN conditional_step.opinion_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(opinion_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(opinion_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT("position"),UPDATE("position") ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.condition; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(condition),UPDATE(condition) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(condition),UPDATE(condition) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.action; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(action),UPDATE(action) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(action),UPDATE(action) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.result_due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(result_due_on),UPDATE(result_due_on) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(result_due_on),UPDATE(result_due_on) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.owner; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(owner),UPDATE(owner) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(owner),UPDATE(owner) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN conditional_step.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.conditional_step TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE consent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.consent TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.consent TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN consent.purpose; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(purpose),UPDATE(purpose) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.given; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(given),UPDATE(given) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.given_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(given_on),UPDATE(given_on) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN consent.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.consent TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE considered_item; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN considered_item.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.topic; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(topic),UPDATE(topic) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(topic),UPDATE(topic) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.consideration; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(consideration),UPDATE(consideration) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(consideration),UPDATE(consideration) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN considered_item.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.considered_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE credential_reset; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN credential_reset.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN credential_reset.confirmed_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(confirmed_by_id),UPDATE(confirmed_by_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(confirmed_by_id),UPDATE(confirmed_by_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN credential_reset.confirmed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(confirmed_at),UPDATE(confirmed_at) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(confirmed_at),UPDATE(confirmed_at) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN credential_reset.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN credential_reset.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN credential_reset.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.credential_reset TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE custody_event; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN custody_event.material_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(material_id) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.happened_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(happened_on) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.quantity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(quantity) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.place; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(place) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.tracking; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(tracking) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN custody_event.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.custody_event TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE diagnosis_axis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN diagnosis_axis.diagnosis_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(diagnosis_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.axis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(axis),UPDATE(axis) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(axis),UPDATE(axis) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.label; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(label),UPDATE(label) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(label),UPDATE(label) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(system),UPDATE(system) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(system),UPDATE(system) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.radpeer; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(radpeer),UPDATE(radpeer) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(radpeer),UPDATE(radpeer) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.response; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(response),UPDATE(response) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(response),UPDATE(response) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT("position"),UPDATE("position") ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.absence; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(absence),UPDATE(absence) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(absence),UPDATE(absence) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.code_system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.code_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_version),UPDATE(code_version) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(number),UPDATE(number) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(number),UPDATE(number) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.unit; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(unit),UPDATE(unit) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(unit),UPDATE(unit) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN diagnosis_axis.method; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(method),UPDATE(method) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(method),UPDATE(method) ON TABLE public.diagnosis_axis TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE discipline_need; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN discipline_need.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(site),UPDATE(site) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason),UPDATE(reason) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(reason),UPDATE(reason) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.necessity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discipline_need.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.discipline_need TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE discordance_notice; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN discordance_notice.review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_id),UPDATE(review_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(review_id),UPDATE(review_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.party_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(party_id),UPDATE(party_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(party_id),UPDATE(party_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.sent_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sent_on),UPDATE(sent_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(sent_on),UPDATE(sent_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.acknowledged_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(acknowledged_on),UPDATE(acknowledged_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(acknowledged_on),UPDATE(acknowledged_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.amended_report_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(amended_report_on),UPDATE(amended_report_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(amended_report_on),UPDATE(amended_report_on) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(case_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.addressee; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(addressee),UPDATE(addressee) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(addressee),UPDATE(addressee) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.channel; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(channel),UPDATE(channel) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(channel),UPDATE(channel) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN discordance_notice.attachment_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(attachment_id),UPDATE(attachment_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(attachment_id),UPDATE(attachment_id) ON TABLE public.discordance_notice TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE disease_code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN disease_code.system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(system),UPDATE(system) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(system),UPDATE(system) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(version),UPDATE(version) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(version),UPDATE(version) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.display; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(display),UPDATE(display) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(display),UPDATE(display) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.parent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(parent),UPDATE(parent) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(parent),UPDATE(parent) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN disease_code.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.disease_code TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE dispatch; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN dispatch.letter_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(letter_id),UPDATE(letter_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(letter_id),UPDATE(letter_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.party_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(party_id),UPDATE(party_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(party_id),UPDATE(party_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.recipient; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recipient),UPDATE(recipient) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(recipient),UPDATE(recipient) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.channel; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(channel),UPDATE(channel) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(channel),UPDATE(channel) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.sent_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sent_at),UPDATE(sent_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(sent_at),UPDATE(sent_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.sent_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sent_by_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(sent_by_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.acknowledged_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(acknowledged_at),UPDATE(acknowledged_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(acknowledged_at),UPDATE(acknowledged_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN dispatch.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(case_id) ON TABLE public.dispatch TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE dissent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN dissent.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.signed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(signed_at) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN dissent.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.dissent TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE expected_outcome; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN expected_outcome.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.rater_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rater_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(rater_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.axis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(axis),UPDATE(axis) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(axis),UPDATE(axis) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.change; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(change),UPDATE(change) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(change),UPDATE(change) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN expected_outcome.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.expected_outcome TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE expertise; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN expertise.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id),UPDATE(person_id) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.site; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(site),UPDATE(site) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(site),UPDATE(site) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.code_system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.code_prefix; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_prefix),UPDATE(code_prefix) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(code_prefix),UPDATE(code_prefix) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN expertise.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.expertise TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE follow_up; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN follow_up.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(recommendation_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.days; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(days) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(days) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.implementation; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(implementation),UPDATE(implementation) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(implementation),UPDATE(implementation) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason),UPDATE(reason) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(reason),UPDATE(reason) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(note),UPDATE(note) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.recorded_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recorded_at),UPDATE(recorded_at) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(recorded_at),UPDATE(recorded_at) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN follow_up.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(case_id) ON TABLE public.follow_up TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE imported_entry; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_administrator;
GRANT SELECT ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_auditor;
GRANT SELECT ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.file_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(file_id) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position") ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.key; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(key) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.resource_type; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(resource_type) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.content_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(content_sha256) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.outcome; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(outcome) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.patient_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(patient_id) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.filed_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(filed_sha256) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_entry.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.imported_entry TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE imported_file; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_administrator;
GRANT SELECT ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_auditor;
GRANT SELECT ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.attachment_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(attachment_id) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.format; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(format) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN imported_file.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.imported_file TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE letter; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.letter TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.letter TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN letter.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(recommendation_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(kind) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.language; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(language) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(language) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(version) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(version) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.provisional; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(provisional) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(provisional) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.content; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(content) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(content) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.content_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(content_sha256) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(content_sha256) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.attachment_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(attachment_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(attachment_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.pdf_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(pdf_sha256) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(pdf_sha256) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.issued_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(issued_at) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(issued_at) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.issued_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(issued_by_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(issued_by_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.supersedes_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(supersedes_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(supersedes_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.supersede_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(supersede_reason) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(supersede_reason) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN letter.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(case_id) ON TABLE public.letter TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE material_request; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN material_request.material_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(material_id),UPDATE(material_id) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.party_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(party_id),UPDATE(party_id) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.requested_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(requested_on),UPDATE(requested_on) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(note),UPDATE(note) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.channel; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(channel),UPDATE(channel) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN material_request.attachment_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(attachment_id),UPDATE(attachment_id) ON TABLE public.material_request TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE meeting; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN meeting.board_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(board_id) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.starts_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(starts_at),UPDATE(starts_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.planned_minutes; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(planned_minutes),UPDATE(planned_minutes) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.place; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(place),UPDATE(place) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.video_link; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(video_link),UPDATE(video_link) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.chair_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(chair_id),UPDATE(chair_id) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.coordinator_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(coordinator_id),UPDATE(coordinator_id) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.cutoff_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(cutoff_at),UPDATE(cutoff_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN meeting.closed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(closed_at),UPDATE(closed_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(closed_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN meeting.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(created_at) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN meeting.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;
GRANT UPDATE(row_version) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN meeting.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.meeting TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE opinion; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN opinion.author_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(author_id) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.diagnosis_agreement; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_agreement),UPDATE(diagnosis_agreement) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.statement; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(statement),UPDATE(statement) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.rationale; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rationale),UPDATE(rationale) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.plan_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(plan_id),UPDATE(plan_id) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.confidence; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(confidence),UPDATE(confidence) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.missing_information; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(missing_information),UPDATE(missing_information) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.evidence_level; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(evidence_level),UPDATE(evidence_level) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.evidence_source; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(evidence_source),UPDATE(evidence_source) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.supersedes_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(supersedes_id) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.revision_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(revision_reason),UPDATE(revision_reason) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.signed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(signed_at),UPDATE(signed_at) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.signed_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(signed_sha256),UPDATE(signed_sha256) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN opinion.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.opinion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE opinion_invitation; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN opinion_invitation.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.conflict; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(conflict),UPDATE(conflict) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.withdrawn_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(withdrawn_at),UPDATE(withdrawn_at) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN opinion_invitation.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.opinion_invitation TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE recommendation; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN recommendation.version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(version) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(version) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.agenda_item_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(agenda_item_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(agenda_item_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.diagnosis_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_id),UPDATE(diagnosis_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(diagnosis_id),UPDATE(diagnosis_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.plan_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(plan_id),UPDATE(plan_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(plan_id),UPDATE(plan_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.diagnosis_summary; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_summary),UPDATE(diagnosis_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(diagnosis_summary),UPDATE(diagnosis_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.diagnosis_class; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_class),UPDATE(diagnosis_class) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(diagnosis_class),UPDATE(diagnosis_class) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.stage_summary; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stage_summary),UPDATE(stage_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stage_summary),UPDATE(stage_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.stage_class; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stage_class),UPDATE(stage_class) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stage_class),UPDATE(stage_class) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.treatment_summary; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(treatment_summary),UPDATE(treatment_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(treatment_summary),UPDATE(treatment_summary) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.direction_proposed; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(direction_proposed),UPDATE(direction_proposed) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(direction_proposed),UPDATE(direction_proposed) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.direction_decided; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(direction_decided),UPDATE(direction_decided) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(direction_decided),UPDATE(direction_decided) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.direction_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(direction_reason),UPDATE(direction_reason) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(direction_reason),UPDATE(direction_reason) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.flags; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(flags),UPDATE(flags) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(flags),UPDATE(flags) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.rationale; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rationale),UPDATE(rationale) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(rationale),UPDATE(rationale) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.no_recommendation; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(no_recommendation),UPDATE(no_recommendation) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(no_recommendation),UPDATE(no_recommendation) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.place; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(place),UPDATE(place) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(place),UPDATE(place) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.place_note; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(place_note),UPDATE(place_note) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(place_note),UPDATE(place_note) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.follow_up; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(follow_up),UPDATE(follow_up) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(follow_up),UPDATE(follow_up) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.agreement; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(agreement),UPDATE(agreement) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(agreement),UPDATE(agreement) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.supersedes_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(supersedes_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(supersedes_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.supersede_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(supersede_reason),UPDATE(supersede_reason) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(supersede_reason),UPDATE(supersede_reason) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.read_back_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(read_back_at),UPDATE(read_back_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(read_back_at),UPDATE(read_back_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.approved_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(approved_at),UPDATE(approved_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(approved_at),UPDATE(approved_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.approved_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(approved_by_id),UPDATE(approved_by_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(approved_by_id),UPDATE(approved_by_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.recommendation TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE opinion_shown; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.opinion_shown TO tb_tumorboa_6dc7d2df_member;


--
-- Name: TABLE ordered_test; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN ordered_test.review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_id) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.ordered_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(ordered_on),UPDATE(ordered_on) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.result; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(result),UPDATE(result) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN ordered_test.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.ordered_test TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE party; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.party TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.party TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN party.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(kind),UPDATE(kind) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(name),UPDATE(name) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.organization; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(organization),UPDATE(organization) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(organization),UPDATE(organization) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.address; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(address),UPDATE(address) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(address),UPDATE(address) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.country; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(country),UPDATE(country) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(country),UPDATE(country) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.phone; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(phone),UPDATE(phone) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(phone),UPDATE(phone) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.email; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(email),UPDATE(email) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(email),UPDATE(email) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.identifier; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(identifier),UPDATE(identifier) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(identifier),UPDATE(identifier) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.identifier_issuer; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(identifier_issuer),UPDATE(identifier_issuer) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(identifier_issuer),UPDATE(identifier_issuer) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.fax; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(fax),UPDATE(fax) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(fax),UPDATE(fax) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN party.contact; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(contact),UPDATE(contact) ON TABLE public.party TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(contact),UPDATE(contact) ON TABLE public.party TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE performed_act; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN performed_act.key; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(key) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(key) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(key) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(key) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN performed_act.result; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(result) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(result) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(result) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(result) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN performed_act.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_at) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN performed_act.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(row_version) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN performed_act.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_by_id) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.performed_act TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE person; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.person TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.person TO tb_tumorboa_6dc7d2df_member;
GRANT SELECT ON TABLE public.person TO tb_tumorboa_6dc7d2df_rolemaker;


--
-- Name: COLUMN person.login; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(login) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(login) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.family_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(family_name),UPDATE(family_name) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(family_name),UPDATE(family_name) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.given_name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(given_name),UPDATE(given_name) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(given_name),UPDATE(given_name) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.title; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(title),UPDATE(title) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(title),UPDATE(title) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.role; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(role),UPDATE(role) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(role),UPDATE(role) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.institution; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(institution),UPDATE(institution) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(institution),UPDATE(institution) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.active; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(active),UPDATE(active) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(active),UPDATE(active) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN person.cases_per_week; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(cases_per_week),UPDATE(cases_per_week) ON TABLE public.person TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(cases_per_week),UPDATE(cases_per_week) ON TABLE public.person TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE plan_component; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN plan_component.plan_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(plan_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(plan_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT("position"),UPDATE("position") ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.modality; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(modality),UPDATE(modality) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(modality),UPDATE(modality) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.label; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(label),UPDATE(label) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(label),UPDATE(label) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.level; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(level),UPDATE(level) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(level),UPDATE(level) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.timing; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(timing),UPDATE(timing) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(timing),UPDATE(timing) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.intent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(intent),UPDATE(intent) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(intent),UPDATE(intent) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.condition; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(condition),UPDATE(condition) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(condition),UPDATE(condition) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.progress; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(progress),UPDATE(progress) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(progress),UPDATE(progress) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.started_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(started_on),UPDATE(started_on) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(started_on),UPDATE(started_on) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.ended_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(ended_on),UPDATE(ended_on) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(ended_on),UPDATE(ended_on) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.code_system; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code_system),UPDATE(code_system) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN plan_component.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.plan_component TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE question; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.question TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.question TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN question."position"; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT("position") ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.asked_by; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(asked_by) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(asked_by) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.assigned_discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(assigned_discipline),UPDATE(assigned_discipline) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(assigned_discipline) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.asked_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(asked_on),UPDATE(asked_on) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(asked_on) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN question.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.question TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.question TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE recommendation_item; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN recommendation_item.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.rank; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rank),UPDATE(rank) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(rank),UPDATE(rank) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.code; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(code),UPDATE(code) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.condition; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(condition),UPDATE(condition) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(condition),UPDATE(condition) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.owner; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(owner),UPDATE(owner) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(owner),UPDATE(owner) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.due_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(due_on),UPDATE(due_on) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.source_review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(source_review_id),UPDATE(source_review_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(source_review_id),UPDATE(source_review_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.source_opinion_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(source_opinion_id),UPDATE(source_opinion_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(source_opinion_id),UPDATE(source_opinion_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN recommendation_item.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.recommendation_item TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE referral; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.referral TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.referral TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN referral.requested_by; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(requested_by),UPDATE(requested_by) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reason),UPDATE(reason) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.mode; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(mode),UPDATE(mode) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.urgency; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(urgency),UPDATE(urgency) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.received_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(received_on),UPDATE(received_on) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.referrer_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(referrer_id),UPDATE(referrer_id) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.insurer_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(insurer_id),UPDATE(insurer_id) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.trusted_person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(trusted_person_id),UPDATE(trusted_person_id) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.country; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(country),UPDATE(country) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.language; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(language),UPDATE(language) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.interpreter_needed; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(interpreter_needed),UPDATE(interpreter_needed) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.insurance_plan; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(insurance_plan),UPDATE(insurance_plan) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.insurance_covers; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(insurance_covers),UPDATE(insurance_covers) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.authorization_number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(authorization_number),UPDATE(authorization_number) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.decision; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decision),UPDATE(decision) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.decision_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(decision_reason),UPDATE(decision_reason) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN referral.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.referral TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE required_discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN required_discipline.board_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(board_id),UPDATE(board_id) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(board_id),UPDATE(board_id) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN required_discipline.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(discipline),UPDATE(discipline) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN required_discipline.necessity; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(necessity),UPDATE(necessity) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN required_discipline.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN required_discipline.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: COLUMN required_discipline.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.required_discipline TO tb_tumorboa_6dc7d2df_coordinator;


--
-- Name: TABLE review; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.review TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.review TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN review.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.discipline; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(discipline) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.reviewer_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(reviewer_id) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.diagnosis_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(diagnosis_id) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.basis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(basis),UPDATE(basis) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.comment; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(comment),UPDATE(comment) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.conflict; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(conflict),UPDATE(conflict) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(version) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.amends_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(amends_id) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.amendment_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(amendment_reason),UPDATE(amendment_reason) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.overall_proposed; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(overall_proposed),UPDATE(overall_proposed) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.overall_decided; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(overall_decided),UPDATE(overall_decided) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.overall_reason; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(overall_reason),UPDATE(overall_reason) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.urgent; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(urgent),UPDATE(urgent) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.signed_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(signed_at),UPDATE(signed_at) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.signed_sha256; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(signed_sha256),UPDATE(signed_sha256) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.inadequacy; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(inadequacy),UPDATE(inadequacy) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.new_lesion; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(new_lesion),UPDATE(new_lesion) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN review.non_target_progression; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(non_target_progression),UPDATE(non_target_progression) ON TABLE public.review TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE reviewed_material; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN reviewed_material.review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_id) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.material_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(material_id),UPDATE(material_id) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.basis; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(basis),UPDATE(basis) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN reviewed_material.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.reviewed_material TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE saved_view; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN saved_view.person_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(person_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(person_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(person_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(person_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN saved_view.name; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(name),UPDATE(name) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(name),UPDATE(name) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(name),UPDATE(name) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN saved_view.criteria; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(criteria),UPDATE(criteria) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(criteria),UPDATE(criteria) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(criteria),UPDATE(criteria) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(criteria),UPDATE(criteria) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN saved_view.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN saved_view.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN saved_view.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_administrator;
GRANT INSERT(created_by_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_auditor;
GRANT INSERT(created_by_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.saved_view TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE target_lesion; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN target_lesion.review_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(review_id) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.organ; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(organ),UPDATE(organ) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.description; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(description),UPDATE(description) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.lymph_node; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(lymph_node),UPDATE(lymph_node) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.baseline_mm; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(baseline_mm),UPDATE(baseline_mm) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.nadir_mm; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(nadir_mm),UPDATE(nadir_mm) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.current_mm; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(current_mm),UPDATE(current_mm) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN target_lesion.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.target_lesion TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE test_result; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN test_result.ordered_test_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(ordered_test_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(ordered_test_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.arrived_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(arrived_on) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(arrived_on) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.result; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(result) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(result) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.to_board; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(to_board) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(to_board) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN test_result.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.test_result TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE treatment_option; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN treatment_option.opinion_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(opinion_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(opinion_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.recommendation_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(recommendation_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(recommendation_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.rank; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(rank),UPDATE(rank) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(rank),UPDATE(rank) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.text; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(text),UPDATE(text) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(text),UPDATE(text) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.benefits; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(benefits),UPDATE(benefits) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(benefits),UPDATE(benefits) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.risks; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(risks),UPDATE(risks) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(risks),UPDATE(risks) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.side_effects; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(side_effects),UPDATE(side_effects) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(side_effects),UPDATE(side_effects) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.daily_life; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(daily_life),UPDATE(daily_life) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(daily_life),UPDATE(daily_life) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.source_opinion_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(source_opinion_id),UPDATE(source_opinion_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(source_opinion_id),UPDATE(source_opinion_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_option.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.treatment_option TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE treatment_plan; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN treatment_plan.kind; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(kind) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(kind) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.verbatim; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(verbatim),UPDATE(verbatim) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(verbatim),UPDATE(verbatim) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.stated_by; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stated_by),UPDATE(stated_by) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stated_by),UPDATE(stated_by) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.institution; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(institution),UPDATE(institution) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(institution),UPDATE(institution) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.stated_on; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(stated_on),UPDATE(stated_on) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(stated_on),UPDATE(stated_on) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.frozen_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(frozen_at),UPDATE(frozen_at) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(frozen_at),UPDATE(frozen_at) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN treatment_plan.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(case_id) ON TABLE public.treatment_plan TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE trial; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.trial TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.trial TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN trial.registry_number; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(registry_number) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(registry_number) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.title; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(title),UPDATE(title) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(title),UPDATE(title) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.status; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(status),UPDATE(status) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(status),UPDATE(status) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.phase; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(phase),UPDATE(phase) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(phase),UPDATE(phase) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.sites; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(sites),UPDATE(sites) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(sites),UPDATE(sites) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_coordinator;
GRANT INSERT(created_by_id) ON TABLE public.trial TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: TABLE trial_match; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT SELECT ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_audit;
GRANT SELECT ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_member;


--
-- Name: COLUMN trial_match.trial_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(trial_id),UPDATE(trial_id) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.eligibility; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(eligibility),UPDATE(eligibility) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.criterion; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(criterion),UPDATE(criterion) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.place; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(place),UPDATE(place) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.assessed_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(assessed_by_id),UPDATE(assessed_by_id) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.created_at; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_at),UPDATE(created_at) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.row_version; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(row_version),UPDATE(row_version) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.created_by_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(created_by_id) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- Name: COLUMN trial_match.case_id; Type: ACL; Schema: public; Owner: tb_tumorboa_6dc7d2df_owner
--

GRANT INSERT(case_id) ON TABLE public.trial_match TO tb_tumorboa_6dc7d2df_specialist;


--
-- PostgreSQL database dump complete
--


