BEGIN TRANSACTION;
CREATE TABLE absence (
	person_id INTEGER NOT NULL, 
	first_on DATE NOT NULL, 
	last_on DATE NOT NULL, 
	deputy_id INTEGER, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_absence_deputy_is_another CHECK (deputy_id IS NULL OR deputy_id <> person_id), 
	CONSTRAINT ck_absence_span_forward CHECK (last_on >= first_on), 
	CONSTRAINT ck_absence_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT fk_absence_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_absence_deputy_id FOREIGN KEY(deputy_id) REFERENCES person (id), 
	CONSTRAINT fk_absence_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE "adjudication" (
	finding_id INTEGER NOT NULL, 
	truth TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	decided_on DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	basis TEXT NOT NULL, 
	decided_by TEXT NOT NULL, 
	CONSTRAINT fk_adjudication_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT ck_adjudication_decided_by_length CHECK (length(decided_by) <= 200000), 
	CONSTRAINT ck_adjudication_evidence_length CHECK (length(evidence) <= 200000), 
	CONSTRAINT ck_adjudication_truth_listed CHECK (truth IN ('outside_right', 'review_right', 'neither')), 
	CONSTRAINT ck_adjudication_basis_listed CHECK (basis IN ('third_reader', 'later_tissue', 'follow_up')), 
	CONSTRAINT fk_adjudication_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_adjudication_finding_id FOREIGN KEY(finding_id) REFERENCES concordance_finding (id)
);
CREATE TABLE agenda_item (
	meeting_id INTEGER NOT NULL, 
	case_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	presenter_id INTEGER, 
	question TEXT NOT NULL, 
	late_reason TEXT NOT NULL, 
	provisional_reason TEXT NOT NULL, 
	started_at DATETIME, 
	outcome TEXT NOT NULL, 
	deferral_reason TEXT, 
	note TEXT NOT NULL, 
	quorate BOOLEAN, 
	present TEXT NOT NULL, 
	absent TEXT NOT NULL, 
	decided_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_agenda_item_deferral_reason_listed CHECK (deferral_reason IN ('imaging', 'pathology', 'molecular', 'discipline_absent', 'patient_unfit', 'patient_declined', 'question_unclear')), 
	CONSTRAINT ck_agenda_item_outcome_listed CHECK (outcome IN ('pending', 'discussed', 'listed_only', 'deferred')), 
	CONSTRAINT ck_agenda_item_absent_length CHECK (length(absent) <= 200000), 
	CONSTRAINT ck_agenda_item_late_reason_length CHECK (length(late_reason) <= 200000), 
	CONSTRAINT ck_agenda_item_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT ck_agenda_item_present_length CHECK (length(present) <= 200000), 
	CONSTRAINT ck_agenda_item_provisional_reason_length CHECK (length(provisional_reason) <= 200000), 
	CONSTRAINT ck_agenda_item_question_length CHECK (length(question) <= 200000), 
	CONSTRAINT fk_agenda_item_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_agenda_item_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_agenda_item_presenter_id FOREIGN KEY(presenter_id) REFERENCES person (id), 
	CONSTRAINT uq_agenda_item_meeting_id_case_id UNIQUE (meeting_id, case_id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE answer (
	question_id INTEGER NOT NULL, 
	opinion_id INTEGER, 
	recommendation_id INTEGER, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_answer_kind_listed CHECK (kind IN ('answered', 'deferred', 'out_of_scope')), 
	CONSTRAINT ck_answer_one_owner CHECK ((opinion_id IS NULL) <> (recommendation_id IS NULL)), 
	CONSTRAINT ck_answer_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_answer_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_answer_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_answer_opinion_id FOREIGN KEY(opinion_id) REFERENCES opinion (id), 
	CONSTRAINT fk_answer_question_id FOREIGN KEY(question_id) REFERENCES question (id), 
	CONSTRAINT fk_answer_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_answer_question_id_opinion_id UNIQUE (question_id, opinion_id), 
	CONSTRAINT uq_answer_question_id_recommendation_id UNIQUE (question_id, recommendation_id)
);
CREATE TABLE "attachment" (
	sha256 VARCHAR(64) NOT NULL, 
	size INTEGER NOT NULL, 
	media_type TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	content BLOB NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	text TEXT NOT NULL, 
	CONSTRAINT ck_attachment_file_name_length CHECK (length(file_name) <= 200000), 
	CONSTRAINT fk_attachment_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_attachment_sha256 UNIQUE (sha256), 
	CONSTRAINT ck_attachment_sha256_hex CHECK (length(sha256) = 64), 
	CONSTRAINT ck_attachment_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT ck_attachment_media_type_length CHECK (length(media_type) <= 200000), 
	CONSTRAINT ck_attachment_sha256_length CHECK (length(sha256) <= 200000)
);
INSERT INTO "attachment" VALUES('daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b',19,'application/pdf','report.pdf',X'255044462D312E372061207265706F727400FF',1,'2026-12-01 03:44:02.809776',1,1,'');
CREATE TABLE attendance (
	meeting_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	discipline TEXT, 
	arrived_at DATETIME NOT NULL, 
	left_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_attendance_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_attendance_span_forward CHECK (left_at IS NULL OR left_at >= arrived_at), 
	CONSTRAINT fk_attendance_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE audit_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	operation VARCHAR(20) NOT NULL, 
	table_name VARCHAR(60) NOT NULL, 
	row_id INTEGER, 
	case_id INTEGER, 
	meta TEXT NOT NULL, 
	row_json TEXT NOT NULL, 
	CONSTRAINT ck_audit_event_actor_length CHECK (length(actor) <= 200000), 
	CONSTRAINT ck_audit_event_operation_length CHECK (length(operation) <= 200000), 
	CONSTRAINT ck_audit_event_table_name_length CHECK (length(table_name) <= 200000)
);
INSERT INTO "audit_event" VALUES(1,'2026-12-01 03:44:02.549000','setup','INSERT','person',1,NULL,'{"at":"2026-12-01 03:44:02.549000","actor":"setup","operation":"INSERT","table":"person","row":1,"case":null,"row_sha256":"0684e1878bc2e7b2143744976f4abd218dd70d93c329fee0576e72001c721861"}','{"login":"kim","family_name":"Kim","given_name":"Ana","title":"Ms","role":"coordinator","discipline":null,"institution":"","cases_per_week":null,"active":1,"id":1,"created_at":"2026-12-01 03:44:02.546193","row_version":1,"created_by_id":null,"_salt":"3B6E4BEE3AE66D624F0BA55ACD30993A"}');
INSERT INTO "audit_event" VALUES(2,'2026-12-01 03:44:02.566000','kim','INSERT','person',2,NULL,'{"at":"2026-12-01 03:44:02.566000","actor":"kim","operation":"INSERT","table":"person","row":2,"case":null,"row_sha256":"38f2f47503fc6ee14cc00f1de1833bf2f657786ebee233a3e114a4608d0abf7e"}','{"login":"osei","family_name":"Osei","given_name":"Amara","title":"Dr","role":"specialist","discipline":"pathology","institution":"","cases_per_week":null,"active":1,"id":2,"created_at":"2026-12-01 03:44:02.565275","row_version":1,"created_by_id":1,"_salt":"58A4A54A334D0C894181DA1267504623"}');
INSERT INTO "audit_event" VALUES(3,'2026-12-01 03:44:02.572000','kim','INSERT','person',3,NULL,'{"at":"2026-12-01 03:44:02.572000","actor":"kim","operation":"INSERT","table":"person","row":3,"case":null,"row_sha256":"aa3354d599545f871d40025134b7141756d57db3f91ebcc89c48631553957a52"}','{"login":"haddad","family_name":"Haddad","given_name":"Sami","title":"Dr","role":"specialist","discipline":"radiology","institution":"","cases_per_week":null,"active":1,"id":3,"created_at":"2026-12-01 03:44:02.572537","row_version":1,"created_by_id":1,"_salt":"F201D67C919F9288BAE322E5402CBD90"}');
INSERT INTO "audit_event" VALUES(4,'2026-12-01 03:44:02.574000','kim','INSERT','person',4,NULL,'{"at":"2026-12-01 03:44:02.574000","actor":"kim","operation":"INSERT","table":"person","row":4,"case":null,"row_sha256":"47db55a4096340f9c44665da4e67ad99e663bc1767072c948a07157e475173d8"}','{"login":"ivanov","family_name":"Ivanov","given_name":"Elena","title":"Dr","role":"specialist","discipline":"surgery","institution":"","cases_per_week":null,"active":1,"id":4,"created_at":"2026-12-01 03:44:02.574812","row_version":1,"created_by_id":1,"_salt":"51BC7F1B9BD0896CFF6AD758777528FE"}');
INSERT INTO "audit_event" VALUES(5,'2026-12-01 03:44:02.580000','kim','INSERT','person',5,NULL,'{"at":"2026-12-01 03:44:02.580000","actor":"kim","operation":"INSERT","table":"person","row":5,"case":null,"row_sha256":"7ba8e54bce5aa3c9b5cce486762cacc774ad03a970e057597c7929fc8a9ffa5f"}','{"login":"moreau","family_name":"Moreau","given_name":"Luc","title":"Dr","role":"specialist","discipline":"medical_oncology","institution":"","cases_per_week":null,"active":1,"id":5,"created_at":"2026-12-01 03:44:02.580180","row_version":1,"created_by_id":1,"_salt":"20CCC5FB1E81CBE7A51A15658769874F"}');
INSERT INTO "audit_event" VALUES(6,'2026-12-01 03:44:02.582000','kim','INSERT','person',6,NULL,'{"at":"2026-12-01 03:44:02.582000","actor":"kim","operation":"INSERT","table":"person","row":6,"case":null,"row_sha256":"d9c954748e42425c44b4f48ab34e6508d057d635a7e644220257548dd25698bc"}','{"login":"berg","family_name":"Berg","given_name":"Nora","title":"Ms","role":"administrator","discipline":null,"institution":"","cases_per_week":null,"active":1,"id":6,"created_at":"2026-12-01 03:44:02.582083","row_version":1,"created_by_id":1,"_salt":"30637B0623074631C082FBAA38E5B71F"}');
INSERT INTO "audit_event" VALUES(7,'2026-12-01 03:44:02.588000','kim','INSERT','person',7,NULL,'{"at":"2026-12-01 03:44:02.588000","actor":"kim","operation":"INSERT","table":"person","row":7,"case":null,"row_sha256":"0976c7d0d531fdc5440e75d0180d1af6ae53432c79d0d148be6fbbe28f06c6b4"}','{"login":"lund","family_name":"Lund","given_name":"Per","title":"Mr","role":"auditor","discipline":null,"institution":"","cases_per_week":null,"active":1,"id":7,"created_at":"2026-12-01 03:44:02.588112","row_version":1,"created_by_id":1,"_salt":"362404CFDCC65CFFE7F977B0CFC034F4"}');
INSERT INTO "audit_event" VALUES(8,'2026-12-01 03:44:02.597000','kim','INSERT','checklist_item',1,NULL,'{"at":"2026-12-01 03:44:02.597000","actor":"kim","operation":"INSERT","table":"checklist_item","row":1,"case":null,"row_sha256":"ed8f7dfa2c0b265337260fb17971bbeb83fc61e07cbe8d4684559e3c6c531450"}','{"site":"breast","reason":null,"kind":"slides","description":"","necessity":"recommended","maximum_age_days":null,"id":1,"created_at":"2026-12-01 03:44:02.596598","row_version":1,"created_by_id":1,"_salt":"0CA1931FE93B34C0E887AE52A039CFEE"}');
INSERT INTO "audit_event" VALUES(9,'2026-12-01 03:44:02.607000','kim','INSERT','board',1,NULL,'{"at":"2026-12-01 03:44:02.607000","actor":"kim","operation":"INSERT","table":"board","row":1,"case":null,"row_sha256":"aa235c5941fcfc3c5c07fc92522bd44117ea13227e2fe97c893263e1721c47d3"}','{"name":"Breast board","institution":"","address":"","contact":"","site":"general","usual_minutes":60,"dissent_printing":"in_full","id":1,"created_at":"2026-12-01 03:44:02.606889","row_version":1,"created_by_id":1,"_salt":"2B989C70F87475C81AB6C090C8189063"}');
INSERT INTO "audit_event" VALUES(10,'2026-12-01 03:44:02.614000','kim','INSERT','patient',1,NULL,'{"at":"2026-12-01 03:44:02.614000","actor":"kim","operation":"INSERT","table":"patient","row":1,"case":null,"row_sha256":"a5c19f1ce948149a9e8b54568fbd0d8238d40e06b226911495eaf6c12185eded"}','{"family_name":"Sato","given_name":"Miriam","birth_date":"1979-05-04","sex":"female","deceased":0,"deceased_on":null,"language":"","country":"","address":"","phone":"","email":"","id":1,"created_at":"2026-12-01 03:44:02.614185","row_version":1,"created_by_id":1,"_salt":"FAF7BA3811A61B578AEFCA4D44ACD1E0"}');
INSERT INTO "audit_event" VALUES(11,'2026-12-01 03:44:02.620000','kim','INSERT','patient_identifier',1,NULL,'{"at":"2026-12-01 03:44:02.620000","actor":"kim","operation":"INSERT","table":"patient_identifier","row":1,"case":null,"row_sha256":"4582218eb5339061e841c9669361716a3a4eeec143fe43f656aa5bf2e58f54fa"}','{"patient_id":1,"value":"20-884-1","issuer":"Lakeside Cancer Center","kind":"","id":1,"created_at":"2026-12-01 03:44:02.619892","row_version":1,"created_by_id":1,"_salt":"7D9483CC81420C1F5C928142B3F744CA"}');
INSERT INTO "audit_event" VALUES(12,'2026-12-01 03:44:02.632000','kim','INSERT','case_counter',1,NULL,'{"at":"2026-12-01 03:44:02.632000","actor":"kim","operation":"INSERT","table":"case_counter","row":1,"case":null,"row_sha256":"68bb1a3ac64808b4a05596d6ae6d85234d3e7543762477ec453ba46569e22ad2"}','{"year":2026,"last":0,"id":1,"created_at":"2026-12-01 03:44:02.632463","row_version":1,"created_by_id":1,"_salt":"EDE43F2E5371CD03BDE121603FBB9DE0"}');
INSERT INTO "audit_event" VALUES(13,'2026-12-01 03:44:02.634000','kim','UPDATE','case_counter',1,NULL,'{"at":"2026-12-01 03:44:02.634000","actor":"kim","operation":"UPDATE","table":"case_counter","row":1,"case":null,"row_sha256":"3b47f583c81e88271cc5442387746298470fe48d60237c04db6c7e7626d399e2"}','{"year":2026,"last":1,"id":1,"created_at":"2026-12-01 03:44:02.632463","row_version":2,"created_by_id":1,"_salt":"4EFCF472D2F22E4084EC5D13ACF4F69A"}');
INSERT INTO "audit_event" VALUES(14,'2026-12-01 03:44:02.636000','kim','INSERT','clinical_case',1,1,'{"at":"2026-12-01 03:44:02.636000","actor":"kim","operation":"INSERT","table":"clinical_case","row":1,"case":1,"row_sha256":"5144bc5627b1ba8bdfbcde246d363f61e92459319b5284a4459b3e008660208f"}','{"number":"TB-2026-0001","board_id":1,"patient_id":1,"site":"breast","clinical_question":"Can the breast be kept?","summary":"","ecog":null,"karnofsky":null,"comorbidities":"","family_history":"","pregnancy":"","prior_treatment":"","opinions_opened_at":null,"opinions_opened_by_id":null,"withdrawn_at":null,"withdrawal_reason":"","closed_at":null,"id":1,"created_at":"2026-12-01 03:44:02.636029","row_version":1,"created_by_id":1,"_salt":"5CCE7256DAE8A05E807CC8BBE828E53D"}');
INSERT INTO "audit_event" VALUES(15,'2026-12-01 03:44:02.640000','kim','INSERT','case_access',1,1,'{"at":"2026-12-01 03:44:02.640000","actor":"kim","operation":"INSERT","table":"case_access","row":1,"case":1,"row_sha256":"e0ff0d6af9ab7d2a55319ad2ecc2adbef559729b68a80ecfb224408cedaf7b7e"}','{"person_id":1,"purpose":"care","reason":"","expires_at":"2026-12-01 15:44:02.639367","id":1,"created_at":"2026-12-01 03:44:02.640152","row_version":1,"created_by_id":1,"case_id":1,"_salt":"02B3D5BE6E470BABB34BF7471F797660"}');
INSERT INTO "audit_event" VALUES(16,'2026-12-01 03:44:02.644000','kim','INSERT','question',1,1,'{"at":"2026-12-01 03:44:02.644000","actor":"kim","operation":"INSERT","table":"question","row":1,"case":1,"row_sha256":"b4a7db00aef77328bdf9502916e386aa2260ea17872e8a6a688bb090acee0792"}','{"position":1,"asked_by":"patient","text":"Can I keep my breast?","assigned_discipline":null,"asked_on":"2026-12-01","id":1,"created_at":"2026-12-01 03:44:02.643534","row_version":1,"created_by_id":1,"case_id":1,"_salt":"38CC0B24368C18F8450C7B16B13369FB"}');
INSERT INTO "audit_event" VALUES(17,'2026-12-01 03:44:02.645000','kim','INSERT','referral',1,1,'{"at":"2026-12-01 03:44:02.645000","actor":"kim","operation":"INSERT","table":"referral","row":1,"case":1,"row_sha256":"cb99ceb11c7aa0f641005dcb51f045ab7345fe1d2a102572437352211463571a"}','{"requested_by":"patient","reason":"newly_diagnosed","mode":"remote","urgency":"routine","received_on":"2026-11-09","referrer_id":null,"insurer_id":null,"trusted_person_id":null,"country":"","language":"","interpreter_needed":0,"insurance_plan":"","insurance_covers":null,"authorization_number":"","decision":"pending","decision_reason":"","id":1,"created_at":"2026-12-01 03:44:02.645475","row_version":1,"created_by_id":1,"case_id":1,"_salt":"BA45F4C54EECC63B1EB4B9BF4E41CEA2"}');
INSERT INTO "audit_event" VALUES(18,'2026-12-01 03:44:02.648000','kim','INSERT','diagnosis',1,1,'{"at":"2026-12-01 03:44:02.648000","actor":"kim","operation":"INSERT","table":"diagnosis","row":1,"case":1,"row_sha256":"3c7d765b631bb36d44e1fdccdff892171c7c40b11eb927a9cf86f747d22191db"}','{"kind":"outside","verbatim":"Invasive ductal carcinoma, G2, pT1c pN0","stated_by":"Dr Brandt","institution":"Riverside Hospital","stated_on":"2026-10-28","report_number":"S26-1187","code":"","code_system":"","code_version":"","code_display":"","frozen_at":null,"id":1,"created_at":"2026-12-01 03:44:02.647368","row_version":1,"created_by_id":1,"case_id":1,"_salt":"E7B4ED3CC1CC92892560DCCE155E01D5"}');
INSERT INTO "audit_event" VALUES(19,'2026-12-01 03:44:02.650000','kim','INSERT','treatment_plan',1,1,'{"at":"2026-12-01 03:44:02.650000","actor":"kim","operation":"INSERT","table":"treatment_plan","row":1,"case":1,"row_sha256":"9d3039d4b4a504b300751f1e499d55fc29ba95e169bc33b94184fff11fbf1e78"}','{"kind":"outside","verbatim":"Mastectomy, then TC x 4.","stated_by":"Dr Brandt","institution":"Riverside Hospital","stated_on":null,"frozen_at":null,"id":1,"created_at":"2026-12-01 03:44:02.649483","row_version":1,"created_by_id":1,"case_id":1,"_salt":"59359698655F9BB3D9FF52AF002F6922"}');
INSERT INTO "audit_event" VALUES(20,'2026-12-01 03:44:02.652000','kim','INSERT','biomarker',1,1,'{"at":"2026-12-01 03:44:02.652000","actor":"kim","operation":"INSERT","table":"biomarker","row":1,"case":1,"row_sha256":"a8a9fca2b1566751f9e9f1f710b717acf15792f6e0b9a19335a1f0099823b1b9"}','{"diagnosis_id":1,"name":"HER2","status":"equivocal","specimen":"","significance":"","evidence_level":"","germline":0,"id":1,"created_at":"2026-12-01 03:44:02.651687","row_version":1,"created_by_id":1,"case_id":1,"position":4,"absence":null,"text":"","code":"","code_system":"","code_version":"","number":"2+","unit":"","method":"IHC","_salt":"3E4268A9D8ABF4F81F9816A668BC8907"}');
INSERT INTO "audit_event" VALUES(21,'2026-12-01 03:44:02.654000','kim','INSERT','diagnosis_axis',1,1,'{"at":"2026-12-01 03:44:02.654000","actor":"kim","operation":"INSERT","table":"diagnosis_axis","row":1,"case":1,"row_sha256":"e5070303e28c4c9f5b861bc721aef580608c4c4ddb26906f61d7748a5a43535d"}','{"diagnosis_id":1,"axis":"histologic_type","label":"","system":"","radpeer":null,"response":null,"id":1,"created_at":"2026-12-01 03:44:02.653978","row_version":1,"created_by_id":1,"case_id":1,"position":1,"absence":null,"text":"Invasive ductal carcinoma","code":"8500/3","code_system":"ICD-O-3","code_version":"","number":"","unit":"","method":"","_salt":"84F814C69B4FBDF833FAD79DF90AE4AA"}');
INSERT INTO "audit_event" VALUES(22,'2026-12-01 03:44:02.655000','kim','INSERT','diagnosis_axis',2,1,'{"at":"2026-12-01 03:44:02.655000","actor":"kim","operation":"INSERT","table":"diagnosis_axis","row":2,"case":1,"row_sha256":"11ccc2b62a1fdb910d4be29744405687b08fb5d23499ab4b4211aeaf27da3f77"}','{"diagnosis_id":1,"axis":"grade","label":"","system":"Nottingham","radpeer":null,"response":null,"id":2,"created_at":"2026-12-01 03:44:02.653982","row_version":1,"created_by_id":1,"case_id":1,"position":2,"absence":null,"text":"2","code":"","code_system":"","code_version":"","number":"","unit":"","method":"","_salt":"FE7FD398B9B4480391FBEDF7EE749DCE"}');
INSERT INTO "audit_event" VALUES(23,'2026-12-01 03:44:02.655000','kim','INSERT','diagnosis_axis',3,1,'{"at":"2026-12-01 03:44:02.655000","actor":"kim","operation":"INSERT","table":"diagnosis_axis","row":3,"case":1,"row_sha256":"a04c0917b92b2c8fb61e494b38194f3712657763ba88b78c9b9be12d54cda6cb"}','{"diagnosis_id":1,"axis":"n","label":"","system":"AJCC 8","radpeer":null,"response":null,"id":3,"created_at":"2026-12-01 03:44:02.653983","row_version":1,"created_by_id":1,"case_id":1,"position":3,"absence":null,"text":"pN0","code":"","code_system":"","code_version":"","number":"","unit":"","method":"","_salt":"0027906552C96B1828F3AA4A26BAA7FF"}');
INSERT INTO "audit_event" VALUES(24,'2026-12-01 03:44:02.657000','kim','INSERT','plan_component',1,1,'{"at":"2026-12-01 03:44:02.657000","actor":"kim","operation":"INSERT","table":"plan_component","row":1,"case":1,"row_sha256":"16c71b17a559918e56633636af8e5b3cb4add8e2797e864a4d7b0cbd097dfe7d"}','{"plan_id":1,"position":1,"modality":"surgery","label":"","text":"Mastectomy with sentinel node biopsy","level":3,"timing":null,"intent":null,"condition":"","progress":"planned","started_on":null,"ended_on":null,"code":"","code_system":"","id":1,"created_at":"2026-12-01 03:44:02.656701","row_version":1,"created_by_id":1,"case_id":1,"_salt":"36F4E46064C9EB3C3729E14019EB2D41"}');
INSERT INTO "audit_event" VALUES(25,'2026-12-01 03:44:02.657000','kim','INSERT','plan_component',2,1,'{"at":"2026-12-01 03:44:02.657000","actor":"kim","operation":"INSERT","table":"plan_component","row":2,"case":1,"row_sha256":"731e33f9989edfd9483696f4ff721cac63ec6d701d82f424b51c122d24f09930"}','{"plan_id":1,"position":2,"modality":"systemic","label":"","text":"Docetaxel and cyclophosphamide, 4 cycles","level":3,"timing":null,"intent":null,"condition":"","progress":"planned","started_on":null,"ended_on":null,"code":"","code_system":"","id":2,"created_at":"2026-12-01 03:44:02.656705","row_version":1,"created_by_id":1,"case_id":1,"_salt":"C5C8DBC574CB39BE4BDC2A50EE78D0E5"}');
INSERT INTO "audit_event" VALUES(26,'2026-12-01 03:44:02.717000','osei','INSERT','case_access',2,1,'{"at":"2026-12-01 03:44:02.717000","actor":"osei","operation":"INSERT","table":"case_access","row":2,"case":1,"row_sha256":"b784962c20004f7c1453919e716420b84eaee643808cfe4e83b211ba3b9028ad"}','{"person_id":2,"purpose":"care","reason":"","expires_at":"2026-12-01 15:44:02.716386","id":2,"created_at":"2026-12-01 03:44:02.716749","row_version":1,"created_by_id":2,"case_id":1,"_salt":"C39CDF1ADE7467A28CED150E1F4CE690"}');
INSERT INTO "audit_event" VALUES(27,'2026-12-01 03:44:02.723000','osei','INSERT','diagnosis',2,1,'{"at":"2026-12-01 03:44:02.723000","actor":"osei","operation":"INSERT","table":"diagnosis","row":2,"case":1,"row_sha256":"c42b1a668b00e4bae1ea8c898d9c18fafe2b210ef987f9225cbc9698adc2de16"}','{"kind":"review","verbatim":"","stated_by":"Dr Amara Osei","institution":"","stated_on":null,"report_number":"","code":"","code_system":"","code_version":"","code_display":"","frozen_at":null,"id":2,"created_at":"2026-12-01 03:44:02.722768","row_version":1,"created_by_id":2,"case_id":1,"_salt":"545639A642B94DC785007F566693BC33"}');
INSERT INTO "audit_event" VALUES(28,'2026-12-01 03:44:02.725000','osei','INSERT','biomarker',2,1,'{"at":"2026-12-01 03:44:02.725000","actor":"osei","operation":"INSERT","table":"biomarker","row":2,"case":1,"row_sha256":"419ab34d5dbde7fb63ced912618171a55f0e26c8e28adcd81ba823b13f73211b"}','{"diagnosis_id":2,"name":"HER2","status":"negative","specimen":"","significance":"","evidence_level":"","germline":0,"id":2,"created_at":"2026-12-01 03:44:02.724522","row_version":1,"created_by_id":2,"case_id":1,"position":4,"absence":null,"text":"","code":"","code_system":"","code_version":"","number":"1.3","unit":"ratio","method":"ISH","_salt":"63FE8349E9DFB4B86B8B6FDCE213D318"}');
INSERT INTO "audit_event" VALUES(29,'2026-12-01 03:44:02.726000','osei','INSERT','diagnosis_axis',4,1,'{"at":"2026-12-01 03:44:02.726000","actor":"osei","operation":"INSERT","table":"diagnosis_axis","row":4,"case":1,"row_sha256":"6dc111382e87ce4c3a479b33c1ade91095a59dca6663a91d19ba684015a62533"}','{"diagnosis_id":2,"axis":"histologic_type","label":"","system":"","radpeer":null,"response":null,"id":4,"created_at":"2026-12-01 03:44:02.725624","row_version":1,"created_by_id":2,"case_id":1,"position":1,"absence":null,"text":"Invasive lobular carcinoma","code":"8520/3","code_system":"ICD-O-3","code_version":"","number":"","unit":"","method":"","_salt":"80322519B3C1E7F3034A9CE9E2BCC943"}');
INSERT INTO "audit_event" VALUES(30,'2026-12-01 03:44:02.726000','osei','INSERT','diagnosis_axis',5,1,'{"at":"2026-12-01 03:44:02.726000","actor":"osei","operation":"INSERT","table":"diagnosis_axis","row":5,"case":1,"row_sha256":"12e350f8842de568fe732ed6074ce7fa6512a9837502c42ebc6083cd78b169a5"}','{"diagnosis_id":2,"axis":"grade","label":"","system":"Nottingham","radpeer":null,"response":null,"id":5,"created_at":"2026-12-01 03:44:02.725627","row_version":1,"created_by_id":2,"case_id":1,"position":2,"absence":null,"text":"2","code":"","code_system":"","code_version":"","number":"","unit":"","method":"","_salt":"02C8776FBC033C9E95AB0A585DEDD452"}');
INSERT INTO "audit_event" VALUES(31,'2026-12-01 03:44:02.726000','osei','INSERT','diagnosis_axis',6,1,'{"at":"2026-12-01 03:44:02.726000","actor":"osei","operation":"INSERT","table":"diagnosis_axis","row":6,"case":1,"row_sha256":"b69b89aa3a8ac971b5352fea1cbc8da81279f3bad0e3d205aa2eee9895fee4cb"}','{"diagnosis_id":2,"axis":"n","label":"","system":"AJCC 8","radpeer":null,"response":null,"id":6,"created_at":"2026-12-01 03:44:02.725627","row_version":1,"created_by_id":2,"case_id":1,"position":3,"absence":null,"text":"pN0(i+)","code":"","code_system":"","code_version":"","number":"","unit":"","method":"","_salt":"B61AE46C4049AFF976E03A20664C75CC"}');
INSERT INTO "audit_event" VALUES(32,'2026-12-01 03:44:02.732000','osei','INSERT','review',1,1,'{"at":"2026-12-01 03:44:02.732000","actor":"osei","operation":"INSERT","table":"review","row":1,"case":1,"row_sha256":"3e38b9860b3dd278e463ea8cab7255fdc1bf607ffc131cc67ea29ace1887c640"}','{"kind":"pathology","discipline":"pathology","reviewer_id":2,"diagnosis_id":2,"basis":"own_read","comment":"","conflict":"","inadequacy":null,"new_lesion":0,"non_target_progression":0,"version":1,"amends_id":null,"amendment_reason":"","overall_proposed":null,"overall_decided":null,"overall_reason":"","urgent":0,"signed_at":null,"signed_sha256":"","id":1,"created_at":"2026-12-01 03:44:02.731622","row_version":1,"created_by_id":2,"case_id":1,"_salt":"B3B0FBF01F77318064160036A06BD65B"}');
INSERT INTO "audit_event" VALUES(33,'2026-12-01 03:44:02.777000','osei','UPDATE','review',1,1,'{"at":"2026-12-01 03:44:02.777000","actor":"osei","operation":"UPDATE","table":"review","row":1,"case":1,"row_sha256":"1832708903411e20e194f4a779a98b1d7f2ddcc9b5d9687d759bd31ebde4aa0c"}','{"kind":"pathology","discipline":"pathology","reviewer_id":2,"diagnosis_id":2,"basis":"own_read","comment":"","conflict":"","inadequacy":null,"new_lesion":0,"non_target_progression":0,"version":1,"amends_id":null,"amendment_reason":"","overall_proposed":"major","overall_decided":"major","overall_reason":"","urgent":0,"signed_at":null,"signed_sha256":"","id":1,"created_at":"2026-12-01 03:44:02.731622","row_version":2,"created_by_id":2,"case_id":1,"_salt":"8BE7CEB72ED7C61C046089845E6F90B4"}');
INSERT INTO "audit_event" VALUES(34,'2026-12-01 03:44:02.779000','osei','INSERT','concordance_finding',1,1,'{"at":"2026-12-01 03:44:02.779000","actor":"osei","operation":"INSERT","table":"concordance_finding","row":1,"case":1,"row_sha256":"84df05b5c839ffe20aa086370697591e5abcc26e0baca2d86c7f294af1ffeebf"}','{"review_id":1,"position":1,"axis":"histologic_type","label":"","outside_text":"Invasive ductal carcinoma (8500/3)","review_text":"Invasive lobular carcinoma (8520/3)","proposed":"major","proposed_reason":"Different types: 8500 against 8520.","decided":"major","override_reason":"","causes":"[]","effect":null,"rater_id":2,"id":1,"created_at":"2026-12-01 03:44:02.779092","row_version":1,"created_by_id":2,"case_id":1,"_salt":"7802F229DB93EFCC8C94802FB27216F7"}');
INSERT INTO "audit_event" VALUES(35,'2026-12-01 03:44:02.780000','osei','INSERT','concordance_finding',2,1,'{"at":"2026-12-01 03:44:02.780000","actor":"osei","operation":"INSERT","table":"concordance_finding","row":2,"case":1,"row_sha256":"ac927a28bf9a4c07bb7dbf28c578c590b1ea0aeb7aecb1a63ab978d8c91e84ef"}','{"review_id":1,"position":2,"axis":"grade","label":"","outside_text":"2 (Nottingham)","review_text":"2 (Nottingham)","proposed":"agrees","proposed_reason":"Both give the same grade.","decided":"agrees","override_reason":"","causes":"[]","effect":null,"rater_id":2,"id":2,"created_at":"2026-12-01 03:44:02.779097","row_version":1,"created_by_id":2,"case_id":1,"_salt":"0CF33DF51E6D436E901A0D28E63375E7"}');
INSERT INTO "audit_event" VALUES(36,'2026-12-01 03:44:02.780000','osei','INSERT','concordance_finding',3,1,'{"at":"2026-12-01 03:44:02.780000","actor":"osei","operation":"INSERT","table":"concordance_finding","row":3,"case":1,"row_sha256":"20eb95724b96a838e43f6c3c007627f951cca592921d991788e0a267b9c5ef72"}','{"review_id":1,"position":3,"axis":"n","label":"","outside_text":"pN0","review_text":"pN0(i+)","proposed":"refined","proposed_reason":"pN0 against pN0(i+): the same main category, the review is more specific.","decided":"refined","override_reason":"","causes":"[]","effect":null,"rater_id":2,"id":3,"created_at":"2026-12-01 03:44:02.779098","row_version":1,"created_by_id":2,"case_id":1,"_salt":"F3DB229EAC948DFD20DC0D82DDBEED23"}');
INSERT INTO "audit_event" VALUES(37,'2026-12-01 03:44:02.780000','osei','INSERT','concordance_finding',4,1,'{"at":"2026-12-01 03:44:02.780000","actor":"osei","operation":"INSERT","table":"concordance_finding","row":4,"case":1,"row_sha256":"69d9e4d26a9be1267a232a3e8f7a58d2d771f95f8321bc698c97a502c9a87eb5"}','{"review_id":1,"position":4,"axis":"biomarker","label":"HER2","outside_text":"Equivocal, 2+, IHC","review_text":"Negative, 1.3 ratio, ISH","proposed":"major","proposed_reason":"The status changed: Equivocal outside, negative on review.","decided":"major","override_reason":"","causes":"[]","effect":null,"rater_id":2,"id":4,"created_at":"2026-12-01 03:44:02.779099","row_version":1,"created_by_id":2,"case_id":1,"_salt":"E197CC515810214D040F19A5E62FA35F"}');
INSERT INTO "audit_event" VALUES(38,'2026-12-01 03:44:02.795000','osei','UPDATE','diagnosis',1,1,'{"at":"2026-12-01 03:44:02.795000","actor":"osei","operation":"UPDATE","table":"diagnosis","row":1,"case":1,"row_sha256":"ec8dfb1e90ffe318aa2024b526882c6c2756ea3c02581fe181b1af55114e6fb7"}','{"kind":"outside","verbatim":"Invasive ductal carcinoma, G2, pT1c pN0","stated_by":"Dr Brandt","institution":"Riverside Hospital","stated_on":"2026-10-28","report_number":"S26-1187","code":"","code_system":"","code_version":"","code_display":"","frozen_at":"2026-12-01 03:44:02.793791","id":1,"created_at":"2026-12-01 03:44:02.647368","row_version":2,"created_by_id":1,"case_id":1,"_salt":"8F577CA24A8BAA389F0DFE220202BE39"}');
INSERT INTO "audit_event" VALUES(39,'2026-12-01 03:44:02.800000','osei','UPDATE','diagnosis',2,1,'{"at":"2026-12-01 03:44:02.800000","actor":"osei","operation":"UPDATE","table":"diagnosis","row":2,"case":1,"row_sha256":"355b4984001daba081b4e7c57be7ab25872cdac230c438501b563c6d42b18404"}','{"kind":"review","verbatim":"","stated_by":"Dr Amara Osei","institution":"","stated_on":null,"report_number":"","code":"","code_system":"","code_version":"","code_display":"","frozen_at":"2026-12-01 03:44:02.793791","id":2,"created_at":"2026-12-01 03:44:02.722768","row_version":2,"created_by_id":2,"case_id":1,"_salt":"D0EB216677973C18CF13D8FB9BC380F2"}');
INSERT INTO "audit_event" VALUES(40,'2026-12-01 03:44:02.801000','osei','UPDATE','treatment_plan',1,1,'{"at":"2026-12-01 03:44:02.801000","actor":"osei","operation":"UPDATE","table":"treatment_plan","row":1,"case":1,"row_sha256":"73fc96e7fad82af97bc836d315e97f14dd2bba05dbc232e9ffa230d5a4176f04"}','{"kind":"outside","verbatim":"Mastectomy, then TC x 4.","stated_by":"Dr Brandt","institution":"Riverside Hospital","stated_on":null,"frozen_at":"2026-12-01 03:44:02.793791","id":1,"created_at":"2026-12-01 03:44:02.649483","row_version":2,"created_by_id":1,"case_id":1,"_salt":"98BC94827CCB57624E161A859D252163"}');
INSERT INTO "audit_event" VALUES(41,'2026-12-01 03:44:02.804000','osei','UPDATE','review',1,1,'{"at":"2026-12-01 03:44:02.804000","actor":"osei","operation":"UPDATE","table":"review","row":1,"case":1,"row_sha256":"0e6a3693df672f27ba1b27701bd02622de8a7cd8070cb2763f3e679f7871ba6b"}','{"kind":"pathology","discipline":"pathology","reviewer_id":2,"diagnosis_id":2,"basis":"own_read","comment":"","conflict":"","inadequacy":null,"new_lesion":0,"non_target_progression":0,"version":1,"amends_id":null,"amendment_reason":"","overall_proposed":"major","overall_decided":"major","overall_reason":"","urgent":1,"signed_at":null,"signed_sha256":"aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad","id":1,"created_at":"2026-12-01 03:44:02.731622","row_version":3,"created_by_id":2,"case_id":1,"_salt":"D49BB7A7DDD3D791073BF8A218708855"}');
INSERT INTO "audit_event" VALUES(42,'2026-12-01 03:44:02.806000','osei','UPDATE','review',1,1,'{"at":"2026-12-01 03:44:02.806000","actor":"osei","operation":"UPDATE","table":"review","row":1,"case":1,"row_sha256":"1d5cae066123a2e421e1c25550c1576679f8b728c7f333f04d7a0d45f484d28e"}','{"kind":"pathology","discipline":"pathology","reviewer_id":2,"diagnosis_id":2,"basis":"own_read","comment":"","conflict":"","inadequacy":null,"new_lesion":0,"non_target_progression":0,"version":1,"amends_id":null,"amendment_reason":"","overall_proposed":"major","overall_decided":"major","overall_reason":"","urgent":1,"signed_at":"2026-12-01 03:44:02.793791","signed_sha256":"aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad","id":1,"created_at":"2026-12-01 03:44:02.731622","row_version":4,"created_by_id":2,"case_id":1,"_salt":"C06B9E671BC49D0CD46E297FE181C3CD"}');
INSERT INTO "audit_event" VALUES(43,'2026-12-01 03:44:02.810000','kim','INSERT','attachment',1,NULL,'{"at":"2026-12-01 03:44:02.810000","actor":"kim","operation":"INSERT","table":"attachment","row":1,"case":null,"row_sha256":"9936d493ffa2026698d7b1f3abbe5b9f9d3ddcea98482f114966c39bd2d4a5a6"}','{"sha256":"daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b","size":19,"media_type":"application/pdf","file_name":"report.pdf","text":"","id":1,"created_at":"2026-12-01 03:44:02.809776","row_version":1,"created_by_id":1,"_salt":"478B68872D0678EFBA68CED780582A1D"}');
CREATE TABLE audit_head (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	position INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	meta TEXT NOT NULL, 
	row_json TEXT NOT NULL, 
	CONSTRAINT ck_audit_head_hash_length CHECK (length(hash) <= 200000)
);
INSERT INTO "audit_head" VALUES(1,43,'bc5e50e00cb55ce372894e0e9b0eff9b188ed463f052e39f2f387f96e54b65c0','{"at":"2026-12-01 03:44:02.810000","actor":"kim","operation":"INSERT","table":"attachment","row":1,"case":null,"row_sha256":"9936d493ffa2026698d7b1f3abbe5b9f9d3ddcea98482f114966c39bd2d4a5a6"}','{"sha256":"daeef5ee4a44abac383bba2ec7791230ea04073ead29f99f54a5c1f73219b29b","size":19,"media_type":"application/pdf","file_name":"report.pdf","text":"","id":1,"created_at":"2026-12-01 03:44:02.809776","row_version":1,"created_by_id":1,"_salt":"478B68872D0678EFBA68CED780582A1D"}');
CREATE TABLE audit_link (
	position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	event_id INTEGER NOT NULL, 
	previous_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT ck_audit_link_hash_length CHECK (length(hash) <= 200000), 
	CONSTRAINT ck_audit_link_previous_hash_length CHECK (length(previous_hash) <= 200000), 
	CONSTRAINT fk_audit_link_event_id FOREIGN KEY(event_id) REFERENCES audit_event (id), 
	CONSTRAINT uq_audit_link_event_id UNIQUE (event_id), 
	CONSTRAINT uq_audit_link_hash UNIQUE (hash)
);
INSERT INTO "audit_link" VALUES(1,1,'0000000000000000000000000000000000000000000000000000000000000000','b6707ed46c584786ff36c04686bb79af45a5de72d5af9b426104496f08e48502');
INSERT INTO "audit_link" VALUES(2,2,'b6707ed46c584786ff36c04686bb79af45a5de72d5af9b426104496f08e48502','2a1a3655b693b24d12eabb0cd2193ed2bd9593de4bc65f40d76fe84605956520');
INSERT INTO "audit_link" VALUES(3,3,'2a1a3655b693b24d12eabb0cd2193ed2bd9593de4bc65f40d76fe84605956520','29fb3d0a928bc8b66a6957f89871c08a50df1c7941ce3c46e73550c34c3b949f');
INSERT INTO "audit_link" VALUES(4,4,'29fb3d0a928bc8b66a6957f89871c08a50df1c7941ce3c46e73550c34c3b949f','c523d2e70be92112da27a35a298a5996de00b8659c8f632bf516de47827188d7');
INSERT INTO "audit_link" VALUES(5,5,'c523d2e70be92112da27a35a298a5996de00b8659c8f632bf516de47827188d7','57ca99db578d7c2622bb52edb95fbcf764dad981acd98077b92215ac8e6da4b0');
INSERT INTO "audit_link" VALUES(6,6,'57ca99db578d7c2622bb52edb95fbcf764dad981acd98077b92215ac8e6da4b0','e6c844a9a2181891ea843fc4aebcb6ff279149c65ad24e0909705447b4d7d5a5');
INSERT INTO "audit_link" VALUES(7,7,'e6c844a9a2181891ea843fc4aebcb6ff279149c65ad24e0909705447b4d7d5a5','c4ef3df1f55e9a66fe6818f76c75e2c4c19d6997555377fa1f0a53fe18399338');
INSERT INTO "audit_link" VALUES(8,8,'c4ef3df1f55e9a66fe6818f76c75e2c4c19d6997555377fa1f0a53fe18399338','1e765b67dc19e2dc7d4bcfff930c869add003c9baf63f7cf463312ebe7b4ab42');
INSERT INTO "audit_link" VALUES(9,9,'1e765b67dc19e2dc7d4bcfff930c869add003c9baf63f7cf463312ebe7b4ab42','1fffe56d4069d990cbda84c077725302ee1f06ac433449ed717249acc5211463');
INSERT INTO "audit_link" VALUES(10,10,'1fffe56d4069d990cbda84c077725302ee1f06ac433449ed717249acc5211463','6d092bc402125cb021f03a520960dcf66b3afa80d95d59862ca8d871363c4110');
INSERT INTO "audit_link" VALUES(11,11,'6d092bc402125cb021f03a520960dcf66b3afa80d95d59862ca8d871363c4110','5129add1107c398e0a2b2a89e7d32bb167159bfaa3c43b7d414ee3f7067d4d9d');
INSERT INTO "audit_link" VALUES(12,12,'5129add1107c398e0a2b2a89e7d32bb167159bfaa3c43b7d414ee3f7067d4d9d','84572eefc3efae38af949787e593719508b631475039dd4ed0fb68e210447eb5');
INSERT INTO "audit_link" VALUES(13,13,'84572eefc3efae38af949787e593719508b631475039dd4ed0fb68e210447eb5','c8e138731e482196985326d7c30d61365a9997f029412f766237b037476129fb');
INSERT INTO "audit_link" VALUES(14,14,'c8e138731e482196985326d7c30d61365a9997f029412f766237b037476129fb','b65a737d249774d7121d86a650e9867e809668540a46d824ed465b6ab6e9083a');
INSERT INTO "audit_link" VALUES(15,15,'b65a737d249774d7121d86a650e9867e809668540a46d824ed465b6ab6e9083a','9180bd7382e41c6798190cabbdb154731d833a8c3de2fd595d7de2c39d9cd564');
INSERT INTO "audit_link" VALUES(16,16,'9180bd7382e41c6798190cabbdb154731d833a8c3de2fd595d7de2c39d9cd564','68cc40dc23dba83bb2d4ba5f8cbf44f593ca8dbe4a9a68823bc2ba0c4ddb8082');
INSERT INTO "audit_link" VALUES(17,17,'68cc40dc23dba83bb2d4ba5f8cbf44f593ca8dbe4a9a68823bc2ba0c4ddb8082','dafa584327bf11902fa7102a5dfba4767fddba48b52f9528f55e5fd10b629111');
INSERT INTO "audit_link" VALUES(18,18,'dafa584327bf11902fa7102a5dfba4767fddba48b52f9528f55e5fd10b629111','72aff601ac89876bc0e4d780ed85534e863596b46023792701a7d10cd1c02878');
INSERT INTO "audit_link" VALUES(19,19,'72aff601ac89876bc0e4d780ed85534e863596b46023792701a7d10cd1c02878','5092e297014aa00d15b27a4e4620b4ae86efe998fbb6fbbc1591e8232bd6da09');
INSERT INTO "audit_link" VALUES(20,20,'5092e297014aa00d15b27a4e4620b4ae86efe998fbb6fbbc1591e8232bd6da09','484a175c81557e63c721e89afb32172d518c5a2a4e771884588d98e69030f27e');
INSERT INTO "audit_link" VALUES(21,21,'484a175c81557e63c721e89afb32172d518c5a2a4e771884588d98e69030f27e','03ffd42a61ff812603171963d02c1af42f6f67d4d9c0e7f4982505b7376e20c8');
INSERT INTO "audit_link" VALUES(22,22,'03ffd42a61ff812603171963d02c1af42f6f67d4d9c0e7f4982505b7376e20c8','cf9d58da14b07fffc9253e0e9b55ee3df4d612691c9c5cb8ca714c30241f1f01');
INSERT INTO "audit_link" VALUES(23,23,'cf9d58da14b07fffc9253e0e9b55ee3df4d612691c9c5cb8ca714c30241f1f01','dda1a27910c261f774b5b38e1a009e17dc2a35c0111a2cfaf28138f1211651c3');
INSERT INTO "audit_link" VALUES(24,24,'dda1a27910c261f774b5b38e1a009e17dc2a35c0111a2cfaf28138f1211651c3','374c289ffdaea5c5bea6380160f2ed4affb1351f6a299fb457e42edc87fc80e0');
INSERT INTO "audit_link" VALUES(25,25,'374c289ffdaea5c5bea6380160f2ed4affb1351f6a299fb457e42edc87fc80e0','191d9d20bf955ef46895dcb959cddc755765844acac02f3d85899ea439d2a09f');
INSERT INTO "audit_link" VALUES(26,26,'191d9d20bf955ef46895dcb959cddc755765844acac02f3d85899ea439d2a09f','8dba44f25525ca10499150f99164272f1de10ed825f6ca507bb88418734f1ba1');
INSERT INTO "audit_link" VALUES(27,27,'8dba44f25525ca10499150f99164272f1de10ed825f6ca507bb88418734f1ba1','e5736b7ae4ab5850c526ceef6e5ef3bfbf3db2d7f044dd93b18f085514d5658b');
INSERT INTO "audit_link" VALUES(28,28,'e5736b7ae4ab5850c526ceef6e5ef3bfbf3db2d7f044dd93b18f085514d5658b','4381e78f9f68c59ab059761ecb937a1ea8580523aeeb9017fe62c474e18bd277');
INSERT INTO "audit_link" VALUES(29,29,'4381e78f9f68c59ab059761ecb937a1ea8580523aeeb9017fe62c474e18bd277','a4a980a9c6ee702a64c877ed42ab91e2249330fd1e154fec62e56be7de31b13e');
INSERT INTO "audit_link" VALUES(30,30,'a4a980a9c6ee702a64c877ed42ab91e2249330fd1e154fec62e56be7de31b13e','1d9d1bfd218426c21cef38852eadb70b49ab8bc453411fb784884e83982abdc6');
INSERT INTO "audit_link" VALUES(31,31,'1d9d1bfd218426c21cef38852eadb70b49ab8bc453411fb784884e83982abdc6','dad5d9a5b3c9451e50cb8fb4fcd07529218e3db8ad549d50b25c9bf45e5c1d3a');
INSERT INTO "audit_link" VALUES(32,32,'dad5d9a5b3c9451e50cb8fb4fcd07529218e3db8ad549d50b25c9bf45e5c1d3a','c4627febd7d82ec50bd4765cbc674f1d7c287d739168a920445599caf9a13345');
INSERT INTO "audit_link" VALUES(33,33,'c4627febd7d82ec50bd4765cbc674f1d7c287d739168a920445599caf9a13345','921cdafc19f58062a3077f6fa2f2ba1e5e48bf29abfd397899122f145ed3fd8e');
INSERT INTO "audit_link" VALUES(34,34,'921cdafc19f58062a3077f6fa2f2ba1e5e48bf29abfd397899122f145ed3fd8e','69b910136f044acbf9a339f80f6070433eae95399683c374ead0463442c7a603');
INSERT INTO "audit_link" VALUES(35,35,'69b910136f044acbf9a339f80f6070433eae95399683c374ead0463442c7a603','45c4701b81024079bb750ff6e123d0f0c0ae84cde8accb58e16a124ad5a246cf');
INSERT INTO "audit_link" VALUES(36,36,'45c4701b81024079bb750ff6e123d0f0c0ae84cde8accb58e16a124ad5a246cf','fb73839a1a7c847a6d9427016d580e79e9bbc5ab7ca846df1f052ec052dcce4f');
INSERT INTO "audit_link" VALUES(37,37,'fb73839a1a7c847a6d9427016d580e79e9bbc5ab7ca846df1f052ec052dcce4f','782fb6f93b2b1e69c3336ac0b6ca562f47c7ee23d1df5d0c8543307e1bc17034');
INSERT INTO "audit_link" VALUES(38,38,'782fb6f93b2b1e69c3336ac0b6ca562f47c7ee23d1df5d0c8543307e1bc17034','1dcf2dba6573d7015a14ccf4ef6f2931fd1c2a773d06d239d3695f63c84e983c');
INSERT INTO "audit_link" VALUES(39,39,'1dcf2dba6573d7015a14ccf4ef6f2931fd1c2a773d06d239d3695f63c84e983c','f426623e96d78dfcc95553219b929de62086994c033ce02c8e518c350a2761e8');
INSERT INTO "audit_link" VALUES(40,40,'f426623e96d78dfcc95553219b929de62086994c033ce02c8e518c350a2761e8','e22d9b7c0d2019952b690da18d55cdf8e548d02eb83e4097bcd44d1a9bc42df0');
INSERT INTO "audit_link" VALUES(41,41,'e22d9b7c0d2019952b690da18d55cdf8e548d02eb83e4097bcd44d1a9bc42df0','7851f5dd7531ab02e3710ab68444b59b44982143e08d487c1ac6bc4626d63a27');
INSERT INTO "audit_link" VALUES(42,42,'7851f5dd7531ab02e3710ab68444b59b44982143e08d487c1ac6bc4626d63a27','b9038fe6ed35b9504b4d3738dac8bb1b0b88d7922fc4fd73a6aecab03aa51774');
INSERT INTO "audit_link" VALUES(43,43,'b9038fe6ed35b9504b4d3738dac8bb1b0b88d7922fc4fd73a6aecab03aa51774','bc5e50e00cb55ce372894e0e9b0eff9b188ed463f052e39f2f387f96e54b65c0');
CREATE TABLE axis_template_line (
	site TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	axis TEXT NOT NULL, 
	label TEXT NOT NULL, 
	system TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	method TEXT NOT NULL, 
	tolerance TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_axis_template_line_axis_listed CHECK (axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')), 
	CONSTRAINT ck_axis_template_line_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT ck_axis_template_line_subject_listed CHECK (subject IN ('pathology', 'radiology', 'molecular')), 
	CONSTRAINT ck_axis_template_line_label_length CHECK (length(label) <= 200000), 
	CONSTRAINT ck_axis_template_line_method_length CHECK (length(method) <= 200000), 
	CONSTRAINT ck_axis_template_line_system_length CHECK (length(system) <= 200000), 
	CONSTRAINT ck_axis_template_line_tolerance_length CHECK (length(tolerance) <= 200000), 
	CONSTRAINT ck_axis_template_line_unit_length CHECK (length(unit) <= 200000), 
	CONSTRAINT ck_axis_template_line_position_positive CHECK (position > 0), 
	CONSTRAINT fk_axis_template_line_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_axis_template_line_site_subject_axis_label_method UNIQUE (site, subject, axis, label, method)
);
CREATE TABLE "biomarker" (
	diagnosis_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	status TEXT, 
	specimen TEXT NOT NULL, 
	significance TEXT NOT NULL, 
	germline BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	absence TEXT, 
	text TEXT NOT NULL, 
	code TEXT NOT NULL, 
	code_system TEXT NOT NULL, 
	code_version TEXT NOT NULL, 
	number TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	method TEXT NOT NULL, 
	evidence_level TEXT NOT NULL, 
	CONSTRAINT ck_biomarker_unit_length CHECK (length(unit) <= 200000), 
	CONSTRAINT uq_biomarker_diagnosis_id_name_method UNIQUE (diagnosis_id, name, method), 
	CONSTRAINT ck_biomarker_code_version_length CHECK (length(code_version) <= 200000), 
	CONSTRAINT ck_biomarker_significance_length CHECK (length(significance) <= 200000), 
	CONSTRAINT ck_biomarker_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_biomarker_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT ck_biomarker_method_length CHECK (length(method) <= 200000), 
	CONSTRAINT ck_biomarker_name_length CHECK (length(name) <= 200000), 
	CONSTRAINT fk_biomarker_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT ck_biomarker_status_listed CHECK (status IN ('positive', 'negative', 'equivocal', 'not_done')), 
	CONSTRAINT ck_biomarker_code_system_length CHECK (length(code_system) <= 200000), 
	CONSTRAINT ck_biomarker_number_length CHECK (length(number) <= 200000), 
	CONSTRAINT ck_biomarker_code_length CHECK (length(code) <= 200000), 
	CONSTRAINT ck_biomarker_evidence_level_length CHECK (length(evidence_level) <= 200000), 
	CONSTRAINT fk_biomarker_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id), 
	CONSTRAINT ck_biomarker_specimen_length CHECK (length(specimen) <= 200000), 
	CONSTRAINT ck_biomarker_absence_listed CHECK (absence IN ('not_stated', 'not_assessed', 'not_applicable'))
);
INSERT INTO "biomarker" VALUES(1,'HER2','equivocal','','',0,1,'2026-12-01 03:44:02.651687',1,1,1,4,NULL,'','','','','2+','','IHC','');
INSERT INTO "biomarker" VALUES(2,'HER2','negative','','',0,2,'2026-12-01 03:44:02.724522',1,2,1,4,NULL,'','','','','1.3','ratio','ISH','');
CREATE TABLE "board" (
	name TEXT NOT NULL, 
	institution TEXT NOT NULL, 
	address TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	site TEXT NOT NULL, 
	usual_minutes INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	dissent_printing TEXT NOT NULL, 
	CONSTRAINT fk_board_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT ck_board_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT uq_board_name UNIQUE (name), 
	CONSTRAINT ck_board_institution_length CHECK (length(institution) <= 200000), 
	CONSTRAINT ck_board_name_length CHECK (length(name) <= 200000), 
	CONSTRAINT ck_board_address_length CHECK (length(address) <= 200000), 
	CONSTRAINT ck_board_contact_length CHECK (length(contact) <= 200000), 
	CONSTRAINT ck_board_dissent_printing_listed CHECK (dissent_printing IN ('in_full', 'without_name', 'number_only', 'not_printed'))
);
INSERT INTO "board" VALUES('Breast board','','','','general',60,1,'2026-12-01 03:44:02.606889',1,1,'in_full');
CREATE TABLE board_member (
	board_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	discipline TEXT NOT NULL, 
	deputy BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_board_member_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT fk_board_member_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_board_member_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_board_member_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_board_member_board_id_person_id_discipline UNIQUE (board_id, person_id, discipline)
);
CREATE TABLE case_access (
	person_id INTEGER NOT NULL, 
	purpose TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	expires_at DATETIME NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_case_access_emergency_has_reason CHECK (purpose <> 'emergency' OR length(reason) >= 10), 
	CONSTRAINT ck_case_access_purpose_listed CHECK (purpose IN ('care', 'meeting', 'letter', 'audit', 'emergency')), 
	CONSTRAINT ck_case_access_reason_length CHECK (length(reason) <= 200000), 
	CONSTRAINT fk_case_access_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_case_access_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_case_access_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "case_access" VALUES(1,'care','','2026-12-01 15:44:02.639367',1,'2026-12-01 03:44:02.640152',1,1,1);
INSERT INTO "case_access" VALUES(2,'care','','2026-12-01 15:44:02.716386',2,'2026-12-01 03:44:02.716749',1,2,1);
CREATE TABLE case_counter (
	year INTEGER NOT NULL, 
	last INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT fk_case_counter_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_case_counter_year UNIQUE (year)
);
INSERT INTO "case_counter" VALUES(2026,1,1,'2026-12-01 03:44:02.632463',2,1);
CREATE TABLE checklist_item (
	site TEXT NOT NULL, 
	reason TEXT, 
	kind TEXT NOT NULL, 
	description TEXT NOT NULL, 
	necessity TEXT NOT NULL, 
	maximum_age_days INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_checklist_item_kind_listed CHECK (kind IN ('slides', 'blocks', 'imaging', 'pathology_report', 'radiology_report', 'molecular_report', 'operative_report', 'clinical_letter', 'laboratory', 'medication_list', 'other_document')), 
	CONSTRAINT ck_checklist_item_necessity_listed CHECK (necessity IN ('critical', 'recommended', 'optional')), 
	CONSTRAINT ck_checklist_item_reason_listed CHECK (reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')), 
	CONSTRAINT ck_checklist_item_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT ck_checklist_item_description_length CHECK (length(description) <= 200000), 
	CONSTRAINT ck_checklist_item_age_positive CHECK (maximum_age_days > 0), 
	CONSTRAINT fk_checklist_item_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id)
);
INSERT INTO "checklist_item" VALUES('breast',NULL,'slides','','recommended',NULL,1,'2026-12-01 03:44:02.596598',1,1);
CREATE TABLE clinical_case (
	number TEXT NOT NULL, 
	board_id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	site TEXT NOT NULL, 
	clinical_question TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	ecog INTEGER, 
	karnofsky INTEGER, 
	comorbidities TEXT NOT NULL, 
	family_history TEXT NOT NULL, 
	pregnancy TEXT NOT NULL, 
	prior_treatment TEXT NOT NULL, 
	opinions_opened_at DATETIME, 
	opinions_opened_by_id INTEGER, 
	withdrawn_at DATETIME, 
	withdrawal_reason TEXT NOT NULL, 
	closed_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_clinical_case_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT ck_clinical_case_ecog_range CHECK (ecog BETWEEN 0 AND 5), 
	CONSTRAINT ck_clinical_case_karnofsky_range CHECK (karnofsky BETWEEN 0 AND 100), 
	CONSTRAINT ck_clinical_case_clinical_question_length CHECK (length(clinical_question) <= 200000), 
	CONSTRAINT ck_clinical_case_question_present CHECK (length(clinical_question) > 0), 
	CONSTRAINT ck_clinical_case_comorbidities_length CHECK (length(comorbidities) <= 200000), 
	CONSTRAINT ck_clinical_case_family_history_length CHECK (length(family_history) <= 200000), 
	CONSTRAINT ck_clinical_case_number_length CHECK (length(number) <= 200000), 
	CONSTRAINT ck_clinical_case_pregnancy_length CHECK (length(pregnancy) <= 200000), 
	CONSTRAINT ck_clinical_case_prior_treatment_length CHECK (length(prior_treatment) <= 200000), 
	CONSTRAINT ck_clinical_case_summary_length CHECK (length(summary) <= 200000), 
	CONSTRAINT ck_clinical_case_withdrawal_reason_length CHECK (length(withdrawal_reason) <= 200000), 
	CONSTRAINT fk_clinical_case_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_clinical_case_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_clinical_case_opinions_opened_by_id FOREIGN KEY(opinions_opened_by_id) REFERENCES person (id), 
	CONSTRAINT fk_clinical_case_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_clinical_case_number UNIQUE (number)
);
INSERT INTO "clinical_case" VALUES('TB-2026-0001',1,1,'breast','Can the breast be kept?','',NULL,NULL,'','','','',NULL,NULL,NULL,'',NULL,1,'2026-12-01 03:44:02.636029',1,1);
CREATE TABLE concordance_finding (
	review_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	axis TEXT NOT NULL, 
	label TEXT NOT NULL, 
	outside_text TEXT NOT NULL, 
	review_text TEXT NOT NULL, 
	proposed TEXT NOT NULL, 
	proposed_reason TEXT NOT NULL, 
	decided TEXT NOT NULL, 
	override_reason TEXT NOT NULL, 
	causes TEXT NOT NULL, 
	effect TEXT, 
	rater_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_concordance_finding_axis_listed CHECK (axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')), 
	CONSTRAINT ck_concordance_finding_decided_listed CHECK (decided IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')), 
	CONSTRAINT ck_concordance_finding_effect_listed CHECK (effect IN ('none', 'potential', 'actual')), 
	CONSTRAINT ck_concordance_finding_proposed_listed CHECK (proposed IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')), 
	CONSTRAINT ck_concordance_finding_override_has_reason CHECK (decided = proposed OR length(override_reason) > 0), 
	CONSTRAINT ck_concordance_finding_causes_length CHECK (length(causes) <= 200000), 
	CONSTRAINT ck_concordance_finding_label_length CHECK (length(label) <= 200000), 
	CONSTRAINT ck_concordance_finding_outside_text_length CHECK (length(outside_text) <= 200000), 
	CONSTRAINT ck_concordance_finding_override_reason_length CHECK (length(override_reason) <= 200000), 
	CONSTRAINT ck_concordance_finding_proposed_reason_length CHECK (length(proposed_reason) <= 200000), 
	CONSTRAINT ck_concordance_finding_review_text_length CHECK (length(review_text) <= 200000), 
	CONSTRAINT fk_concordance_finding_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_concordance_finding_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_concordance_finding_rater_id FOREIGN KEY(rater_id) REFERENCES person (id), 
	CONSTRAINT fk_concordance_finding_review_id FOREIGN KEY(review_id) REFERENCES review (id), 
	CONSTRAINT uq_concordance_finding_review_id_axis_label UNIQUE (review_id, axis, label)
);
INSERT INTO "concordance_finding" VALUES(1,1,'histologic_type','','Invasive ductal carcinoma (8500/3)','Invasive lobular carcinoma (8520/3)','major','Different types: 8500 against 8520.','major','','[]',NULL,2,1,'2026-12-01 03:44:02.779092',1,2,1);
INSERT INTO "concordance_finding" VALUES(1,2,'grade','','2 (Nottingham)','2 (Nottingham)','agrees','Both give the same grade.','agrees','','[]',NULL,2,2,'2026-12-01 03:44:02.779097',1,2,1);
INSERT INTO "concordance_finding" VALUES(1,3,'n','','pN0','pN0(i+)','refined','pN0 against pN0(i+): the same main category, the review is more specific.','refined','','[]',NULL,2,3,'2026-12-01 03:44:02.779098',1,2,1);
INSERT INTO "concordance_finding" VALUES(1,4,'biomarker','HER2','Equivocal, 2+, IHC','Negative, 1.3 ratio, ISH','major','The status changed: Equivocal outside, negative on review.','major','','[]',NULL,2,4,'2026-12-01 03:44:02.779099',1,2,1);
CREATE TABLE conditional_step (
	opinion_id INTEGER, 
	recommendation_id INTEGER, 
	position INTEGER NOT NULL, 
	condition TEXT NOT NULL, 
	action TEXT NOT NULL, 
	result_due_on DATE, 
	owner TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_conditional_step_one_owner CHECK ((opinion_id IS NULL) <> (recommendation_id IS NULL)), 
	CONSTRAINT ck_conditional_step_action_length CHECK (length(action) <= 200000), 
	CONSTRAINT ck_conditional_step_condition_length CHECK (length(condition) <= 200000), 
	CONSTRAINT ck_conditional_step_owner_length CHECK (length(owner) <= 200000), 
	CONSTRAINT fk_conditional_step_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_conditional_step_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_conditional_step_opinion_id FOREIGN KEY(opinion_id) REFERENCES opinion (id), 
	CONSTRAINT fk_conditional_step_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id)
);
CREATE TABLE consent (
	purpose TEXT NOT NULL, 
	given BOOLEAN NOT NULL, 
	given_on DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_consent_purpose_listed CHECK (purpose IN ('care', 'research', 'contact')), 
	CONSTRAINT fk_consent_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_consent_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_consent_case_id_purpose UNIQUE (case_id, purpose)
);
CREATE TABLE considered_item (
	recommendation_id INTEGER NOT NULL, 
	topic TEXT NOT NULL, 
	consideration TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_considered_item_consideration_listed CHECK (consideration IN ('recommended', 'not_indicated', 'not_considered')), 
	CONSTRAINT ck_considered_item_topic_listed CHECK (topic IN ('trials', 'germline_testing', 'molecular_testing', 'palliative_care', 'psychosocial_care', 'nutrition', 'rehabilitation', 'fertility', 'integrative_medicine')), 
	CONSTRAINT ck_considered_item_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT fk_considered_item_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_considered_item_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_considered_item_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_considered_item_recommendation_id_topic UNIQUE (recommendation_id, topic)
);
CREATE TABLE credential_reset (
	person_id INTEGER NOT NULL, 
	confirmed_by_id INTEGER, 
	confirmed_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT fk_credential_reset_confirmed_by_id FOREIGN KEY(confirmed_by_id) REFERENCES person (id), 
	CONSTRAINT fk_credential_reset_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_credential_reset_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE custody_event (
	material_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	happened_on DATE NOT NULL, 
	quantity INTEGER, 
	place TEXT NOT NULL, 
	tracking TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_custody_event_kind_listed CHECK (kind IN ('received', 'wrong', 'damaged', 'moved', 'lent', 'lost', 'returned')), 
	CONSTRAINT ck_custody_event_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT ck_custody_event_place_length CHECK (length(place) <= 200000), 
	CONSTRAINT ck_custody_event_tracking_length CHECK (length(tracking) <= 200000), 
	CONSTRAINT fk_custody_event_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_custody_event_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_custody_event_material_id FOREIGN KEY(material_id) REFERENCES material (id)
);
CREATE TABLE diagnosis (
	kind TEXT NOT NULL, 
	verbatim TEXT NOT NULL, 
	stated_by TEXT NOT NULL, 
	institution TEXT NOT NULL, 
	stated_on DATE, 
	report_number TEXT NOT NULL, 
	code TEXT NOT NULL, 
	code_system TEXT NOT NULL, 
	code_version TEXT NOT NULL, 
	code_display TEXT NOT NULL, 
	frozen_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_diagnosis_kind_listed CHECK (kind IN ('outside', 'review', 'board')), 
	CONSTRAINT ck_diagnosis_code_length CHECK (length(code) <= 200000), 
	CONSTRAINT ck_diagnosis_code_display_length CHECK (length(code_display) <= 200000), 
	CONSTRAINT ck_diagnosis_code_system_length CHECK (length(code_system) <= 200000), 
	CONSTRAINT ck_diagnosis_code_version_length CHECK (length(code_version) <= 200000), 
	CONSTRAINT ck_diagnosis_institution_length CHECK (length(institution) <= 200000), 
	CONSTRAINT ck_diagnosis_report_number_length CHECK (length(report_number) <= 200000), 
	CONSTRAINT ck_diagnosis_stated_by_length CHECK (length(stated_by) <= 200000), 
	CONSTRAINT ck_diagnosis_verbatim_length CHECK (length(verbatim) <= 200000), 
	CONSTRAINT fk_diagnosis_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_diagnosis_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id)
);
INSERT INTO "diagnosis" VALUES('outside','Invasive ductal carcinoma, G2, pT1c pN0','Dr Brandt','Riverside Hospital','2026-10-28','S26-1187','','','','','2026-12-01 03:44:02.793791',1,'2026-12-01 03:44:02.647368',2,1,1);
INSERT INTO "diagnosis" VALUES('review','','Dr Amara Osei','',NULL,'','','','','','2026-12-01 03:44:02.793791',2,'2026-12-01 03:44:02.722768',2,2,1);
CREATE TABLE diagnosis_axis (
	diagnosis_id INTEGER NOT NULL, 
	axis TEXT NOT NULL, 
	label TEXT NOT NULL, 
	system TEXT NOT NULL, 
	radpeer TEXT, 
	response TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	absence TEXT, 
	text TEXT NOT NULL, 
	code TEXT NOT NULL, 
	code_system TEXT NOT NULL, 
	code_version TEXT NOT NULL, 
	number TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	method TEXT NOT NULL, 
	CONSTRAINT ck_diagnosis_axis_absence_listed CHECK (absence IN ('not_stated', 'not_assessed', 'not_applicable')), 
	CONSTRAINT ck_diagnosis_axis_axis_listed CHECK (axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')), 
	CONSTRAINT ck_diagnosis_axis_radpeer_listed CHECK (radpeer IN ('1', '2a', '2b', '3a', '3b')), 
	CONSTRAINT ck_diagnosis_axis_response_listed CHECK (response IN ('CR', 'PR', 'SD', 'PD', 'NE')), 
	CONSTRAINT ck_diagnosis_axis_code_length CHECK (length(code) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_code_system_length CHECK (length(code_system) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_code_version_length CHECK (length(code_version) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_label_length CHECK (length(label) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_method_length CHECK (length(method) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_number_length CHECK (length(number) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_system_length CHECK (length(system) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT ck_diagnosis_axis_unit_length CHECK (length(unit) <= 200000), 
	CONSTRAINT fk_diagnosis_axis_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_diagnosis_axis_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_diagnosis_axis_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id), 
	CONSTRAINT uq_diagnosis_axis_diagnosis_id_axis_label UNIQUE (diagnosis_id, axis, label)
);
INSERT INTO "diagnosis_axis" VALUES(1,'histologic_type','','',NULL,NULL,1,'2026-12-01 03:44:02.653978',1,1,1,1,NULL,'Invasive ductal carcinoma','8500/3','ICD-O-3','','','','');
INSERT INTO "diagnosis_axis" VALUES(1,'grade','','Nottingham',NULL,NULL,2,'2026-12-01 03:44:02.653982',1,1,1,2,NULL,'2','','','','','','');
INSERT INTO "diagnosis_axis" VALUES(1,'n','','AJCC 8',NULL,NULL,3,'2026-12-01 03:44:02.653983',1,1,1,3,NULL,'pN0','','','','','','');
INSERT INTO "diagnosis_axis" VALUES(2,'histologic_type','','',NULL,NULL,4,'2026-12-01 03:44:02.725624',1,2,1,1,NULL,'Invasive lobular carcinoma','8520/3','ICD-O-3','','','','');
INSERT INTO "diagnosis_axis" VALUES(2,'grade','','Nottingham',NULL,NULL,5,'2026-12-01 03:44:02.725627',1,2,1,2,NULL,'2','','','','','','');
INSERT INTO "diagnosis_axis" VALUES(2,'n','','AJCC 8',NULL,NULL,6,'2026-12-01 03:44:02.725627',1,2,1,3,NULL,'pN0(i+)','','','','','','');
CREATE TABLE discipline_need (
	site TEXT NOT NULL, 
	reason TEXT, 
	discipline TEXT NOT NULL, 
	necessity TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_discipline_need_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_discipline_need_necessity_listed CHECK (necessity IN ('critical', 'recommended', 'optional')), 
	CONSTRAINT ck_discipline_need_reason_listed CHECK (reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')), 
	CONSTRAINT ck_discipline_need_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT fk_discipline_need_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_discipline_need_site_reason_discipline UNIQUE (site, reason, discipline)
);
CREATE TABLE "discordance_notice" (
	review_id INTEGER NOT NULL, 
	party_id INTEGER, 
	sent_on DATE NOT NULL, 
	acknowledged_on DATE, 
	amended_report_on DATE, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	addressee TEXT NOT NULL, 
	channel TEXT, 
	attachment_id INTEGER, 
	CONSTRAINT fk_discordance_notice_review_id FOREIGN KEY(review_id) REFERENCES review (id), 
	CONSTRAINT fk_discordance_notice_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_discordance_notice_party_id FOREIGN KEY(party_id) REFERENCES party (id), 
	CONSTRAINT ck_discordance_notice_channel_listed CHECK (channel IN ('mail', 'email', 'fax', 'portal', 'hand', 'interface')), 
	CONSTRAINT fk_discordance_notice_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT ck_discordance_notice_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT ck_discordance_notice_addressee_length CHECK (length(addressee) <= 200000), 
	CONSTRAINT fk_discordance_notice_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id)
);
CREATE TABLE disease_code (
	system TEXT NOT NULL, 
	version TEXT NOT NULL, 
	code TEXT NOT NULL, 
	display TEXT NOT NULL, 
	parent TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_disease_code_code_length CHECK (length(code) <= 200000), 
	CONSTRAINT ck_disease_code_display_length CHECK (length(display) <= 200000), 
	CONSTRAINT ck_disease_code_parent_length CHECK (length(parent) <= 200000), 
	CONSTRAINT ck_disease_code_system_length CHECK (length(system) <= 200000), 
	CONSTRAINT ck_disease_code_version_length CHECK (length(version) <= 200000), 
	CONSTRAINT fk_disease_code_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_disease_code_system_version_code UNIQUE (system, version, code)
);
CREATE TABLE dispatch (
	letter_id INTEGER NOT NULL, 
	party_id INTEGER, 
	recipient TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	sent_at DATETIME NOT NULL, 
	sent_by_id INTEGER NOT NULL, 
	acknowledged_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_dispatch_channel_listed CHECK (channel IN ('mail', 'email', 'fax', 'portal', 'hand', 'interface')), 
	CONSTRAINT ck_dispatch_recipient_length CHECK (length(recipient) <= 200000), 
	CONSTRAINT fk_dispatch_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_dispatch_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_dispatch_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id), 
	CONSTRAINT fk_dispatch_party_id FOREIGN KEY(party_id) REFERENCES party (id), 
	CONSTRAINT fk_dispatch_sent_by_id FOREIGN KEY(sent_by_id) REFERENCES person (id)
);
CREATE TABLE dissent (
	recommendation_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	signed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_dissent_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_dissent_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_dissent_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_dissent_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_dissent_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_dissent_recommendation_id_person_id UNIQUE (recommendation_id, person_id)
);
CREATE TABLE expected_outcome (
	recommendation_id INTEGER NOT NULL, 
	rater_id INTEGER NOT NULL, 
	axis TEXT NOT NULL, 
	change TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_expected_outcome_axis_listed CHECK (axis IN ('short_term_morbidity', 'long_term_morbidity', 'prognosis')), 
	CONSTRAINT ck_expected_outcome_change_listed CHECK (change IN ('improved', 'unchanged', 'worse', 'uncertain')), 
	CONSTRAINT fk_expected_outcome_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_expected_outcome_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_expected_outcome_rater_id FOREIGN KEY(rater_id) REFERENCES person (id), 
	CONSTRAINT fk_expected_outcome_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_expected_outcome_recommendation_id_rater_id_axis UNIQUE (recommendation_id, rater_id, axis)
);
CREATE TABLE expertise (
	person_id INTEGER NOT NULL, 
	site TEXT NOT NULL, 
	code_system TEXT NOT NULL, 
	code_prefix TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_expertise_site_listed CHECK (site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')), 
	CONSTRAINT ck_expertise_code_prefix_length CHECK (length(code_prefix) <= 200000), 
	CONSTRAINT ck_expertise_code_system_length CHECK (length(code_system) <= 200000), 
	CONSTRAINT ck_expertise_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT fk_expertise_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_expertise_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_expertise_person_id_site_code_system_code_prefix UNIQUE (person_id, site, code_system, code_prefix)
);
CREATE TABLE follow_up (
	recommendation_id INTEGER NOT NULL, 
	days INTEGER NOT NULL, 
	due_on DATE NOT NULL, 
	implementation TEXT, 
	reason TEXT, 
	note TEXT NOT NULL, 
	recorded_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_follow_up_implementation_listed CHECK (implementation IN ('full', 'partial', 'not_implemented', 'unknown')), 
	CONSTRAINT ck_follow_up_reason_listed CHECK (reason IN ('patient_wish', 'death', 'comorbidity', 'toxicity', 'progression', 'new_information', 'condition_not_met', 'payment_refused', 'lost_to_follow_up', 'logistics', 'unknown')), 
	CONSTRAINT ck_follow_up_days_positive CHECK (days > 0), 
	CONSTRAINT ck_follow_up_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT fk_follow_up_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_follow_up_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_follow_up_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_follow_up_case_id_recommendation_id_days UNIQUE (case_id, recommendation_id, days)
);
CREATE TABLE imported_entry (
	file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	resource_type TEXT NOT NULL, 
	content_sha256 VARCHAR(64) NOT NULL, 
	outcome TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	patient_id INTEGER, 
	case_id INTEGER, 
	filed_sha256 VARCHAR(64) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_imported_entry_outcome_listed CHECK (outcome IN ('filed', 'updated', 'skipped', 'needs_you', 'refused')), 
	CONSTRAINT ck_imported_entry_content_sha256_length CHECK (length(content_sha256) <= 200000), 
	CONSTRAINT ck_imported_entry_filed_sha256_length CHECK (length(filed_sha256) <= 200000), 
	CONSTRAINT ck_imported_entry_key_length CHECK (length(key) <= 200000), 
	CONSTRAINT ck_imported_entry_reason_length CHECK (length(reason) <= 200000), 
	CONSTRAINT ck_imported_entry_resource_type_length CHECK (length(resource_type) <= 200000), 
	CONSTRAINT fk_imported_entry_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_imported_entry_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_imported_entry_file_id FOREIGN KEY(file_id) REFERENCES imported_file (id), 
	CONSTRAINT fk_imported_entry_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
CREATE TABLE imported_file (
	attachment_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	format VARCHAR(40) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_imported_file_format_length CHECK (length(format) <= 200000), 
	CONSTRAINT ck_imported_file_name_length CHECK (length(name) <= 200000), 
	CONSTRAINT fk_imported_file_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id), 
	CONSTRAINT fk_imported_file_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_imported_file_attachment_id UNIQUE (attachment_id)
);
CREATE TABLE letter (
	recommendation_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	language TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	provisional BOOLEAN NOT NULL, 
	content TEXT NOT NULL, 
	content_sha256 VARCHAR(64) NOT NULL, 
	attachment_id INTEGER NOT NULL, 
	pdf_sha256 VARCHAR(64) NOT NULL, 
	issued_at DATETIME NOT NULL, 
	issued_by_id INTEGER NOT NULL, 
	supersedes_id INTEGER, 
	supersede_reason TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_letter_kind_listed CHECK (kind IN ('referrer', 'patient', 'insurer')), 
	CONSTRAINT ck_letter_content_sha256_length CHECK (length(content_sha256) <= 200000), 
	CONSTRAINT ck_letter_content_sha256_hex CHECK (length(content_sha256) = 64), 
	CONSTRAINT ck_letter_language_length CHECK (length(language) <= 200000), 
	CONSTRAINT ck_letter_pdf_sha256_length CHECK (length(pdf_sha256) <= 200000), 
	CONSTRAINT ck_letter_pdf_sha256_hex CHECK (length(pdf_sha256) = 64), 
	CONSTRAINT ck_letter_supersede_reason_length CHECK (length(supersede_reason) <= 200000), 
	CONSTRAINT fk_letter_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id), 
	CONSTRAINT fk_letter_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_letter_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_letter_issued_by_id FOREIGN KEY(issued_by_id) REFERENCES person (id), 
	CONSTRAINT fk_letter_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT fk_letter_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES letter (id), 
	CONSTRAINT uq_letter_case_id_kind_language_version UNIQUE (case_id, kind, language, version), 
	CONSTRAINT uq_letter_supersedes_id UNIQUE (supersedes_id)
);
CREATE TABLE material (
	kind TEXT NOT NULL, 
	description TEXT NOT NULL, 
	accession_number TEXT NOT NULL, 
	quantity INTEGER, 
	outside BOOLEAN NOT NULL, 
	source_id INTEGER, 
	necessity TEXT NOT NULL, 
	collected_on DATE, 
	received_on DATE, 
	returned_on DATE, 
	location TEXT NOT NULL, 
	unavailable_reason TEXT NOT NULL, 
	attachment_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_material_kind_listed CHECK (kind IN ('slides', 'blocks', 'imaging', 'pathology_report', 'radiology_report', 'molecular_report', 'operative_report', 'clinical_letter', 'laboratory', 'medication_list', 'other_document')), 
	CONSTRAINT ck_material_necessity_listed CHECK (necessity IN ('critical', 'recommended', 'optional')), 
	CONSTRAINT ck_material_accession_number_length CHECK (length(accession_number) <= 200000), 
	CONSTRAINT ck_material_description_length CHECK (length(description) <= 200000), 
	CONSTRAINT ck_material_location_length CHECK (length(location) <= 200000), 
	CONSTRAINT ck_material_unavailable_reason_length CHECK (length(unavailable_reason) <= 200000), 
	CONSTRAINT fk_material_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id), 
	CONSTRAINT fk_material_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_material_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_material_source_id FOREIGN KEY(source_id) REFERENCES party (id)
);
CREATE TABLE "material_request" (
	material_id INTEGER NOT NULL, 
	party_id INTEGER, 
	requested_on DATE NOT NULL, 
	due_on DATE, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	channel TEXT, 
	attachment_id INTEGER, 
	CONSTRAINT fk_material_request_material_id FOREIGN KEY(material_id) REFERENCES material (id), 
	CONSTRAINT fk_material_request_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_material_request_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT ck_material_request_note_length CHECK (length(note) <= 200000), 
	CONSTRAINT fk_material_request_party_id FOREIGN KEY(party_id) REFERENCES party (id), 
	CONSTRAINT fk_material_request_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id), 
	CONSTRAINT ck_material_request_channel_listed CHECK (channel IN ('letter', 'email', 'fax', 'telephone', 'portal'))
);
CREATE TABLE meeting (
	board_id INTEGER NOT NULL, 
	starts_at DATETIME NOT NULL, 
	planned_minutes INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	video_link TEXT NOT NULL, 
	chair_id INTEGER NOT NULL, 
	coordinator_id INTEGER, 
	cutoff_at DATETIME, 
	closed_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_meeting_place_length CHECK (length(place) <= 200000), 
	CONSTRAINT ck_meeting_video_link_length CHECK (length(video_link) <= 200000), 
	CONSTRAINT ck_meeting_minutes_positive CHECK (planned_minutes > 0), 
	CONSTRAINT fk_meeting_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_meeting_chair_id FOREIGN KEY(chair_id) REFERENCES person (id), 
	CONSTRAINT fk_meeting_coordinator_id FOREIGN KEY(coordinator_id) REFERENCES person (id), 
	CONSTRAINT fk_meeting_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id)
);
CREATE TABLE opinion (
	author_id INTEGER NOT NULL, 
	discipline TEXT NOT NULL, 
	diagnosis_agreement TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	rationale TEXT NOT NULL, 
	plan_id INTEGER, 
	confidence TEXT, 
	missing_information TEXT NOT NULL, 
	evidence_level TEXT NOT NULL, 
	evidence_source TEXT NOT NULL, 
	supersedes_id INTEGER, 
	revision_reason TEXT NOT NULL, 
	signed_at DATETIME, 
	signed_sha256 TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_opinion_confidence_listed CHECK (confidence IN ('low', 'moderate', 'high')), 
	CONSTRAINT ck_opinion_diagnosis_agreement_listed CHECK (diagnosis_agreement IN ('agrees', 'agrees_in_part', 'disagrees', 'cannot_say')), 
	CONSTRAINT ck_opinion_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_opinion_evidence_level_length CHECK (length(evidence_level) <= 200000), 
	CONSTRAINT ck_opinion_evidence_source_length CHECK (length(evidence_source) <= 200000), 
	CONSTRAINT ck_opinion_missing_information_length CHECK (length(missing_information) <= 200000), 
	CONSTRAINT ck_opinion_rationale_length CHECK (length(rationale) <= 200000), 
	CONSTRAINT ck_opinion_revision_reason_length CHECK (length(revision_reason) <= 200000), 
	CONSTRAINT ck_opinion_signed_sha256_length CHECK (length(signed_sha256) <= 200000), 
	CONSTRAINT ck_opinion_statement_length CHECK (length(statement) <= 200000), 
	CONSTRAINT fk_opinion_author_id FOREIGN KEY(author_id) REFERENCES person (id), 
	CONSTRAINT fk_opinion_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_opinion_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_opinion_plan_id FOREIGN KEY(plan_id) REFERENCES treatment_plan (id), 
	CONSTRAINT fk_opinion_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES opinion (id), 
	CONSTRAINT uq_opinion_plan_id UNIQUE (plan_id), 
	CONSTRAINT uq_opinion_supersedes_id UNIQUE (supersedes_id)
);
CREATE TABLE opinion_invitation (
	person_id INTEGER NOT NULL, 
	discipline TEXT NOT NULL, 
	due_on DATE, 
	"conflict" TEXT NOT NULL, 
	withdrawn_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_opinion_invitation_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_opinion_invitation_conflict_length CHECK (length(conflict) <= 200000), 
	CONSTRAINT fk_opinion_invitation_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_opinion_invitation_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_opinion_invitation_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_opinion_invitation_case_id_person_id UNIQUE (case_id, person_id)
);
CREATE TABLE ordered_test (
	review_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	ordered_on DATE, 
	due_on DATE, 
	result TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_ordered_test_name_length CHECK (length(name) <= 200000), 
	CONSTRAINT ck_ordered_test_result_length CHECK (length(result) <= 200000), 
	CONSTRAINT fk_ordered_test_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_ordered_test_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_ordered_test_review_id FOREIGN KEY(review_id) REFERENCES review (id)
);
CREATE TABLE "party" (
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	organization TEXT NOT NULL, 
	address TEXT NOT NULL, 
	country TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	email TEXT NOT NULL, 
	identifier TEXT NOT NULL, 
	identifier_issuer TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	fax TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	CONSTRAINT ck_party_country_length CHECK (length(country) <= 200000), 
	CONSTRAINT fk_party_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT ck_party_fax_length CHECK (length(fax) <= 200000), 
	CONSTRAINT ck_party_identifier_length CHECK (length(identifier) <= 200000), 
	CONSTRAINT ck_party_phone_length CHECK (length(phone) <= 200000), 
	CONSTRAINT ck_party_contact_length CHECK (length(contact) <= 200000), 
	CONSTRAINT ck_party_identifier_issuer_length CHECK (length(identifier_issuer) <= 200000), 
	CONSTRAINT ck_party_kind_listed CHECK (kind IN ('physician', 'practice', 'hospital', 'laboratory', 'insurer', 'trusted_person', 'other')), 
	CONSTRAINT ck_party_organization_length CHECK (length(organization) <= 200000), 
	CONSTRAINT ck_party_email_length CHECK (length(email) <= 200000), 
	CONSTRAINT ck_party_address_length CHECK (length(address) <= 200000), 
	CONSTRAINT ck_party_name_length CHECK (length(name) <= 200000)
);
CREATE TABLE patient (
	family_name TEXT NOT NULL, 
	given_name TEXT NOT NULL, 
	birth_date DATE, 
	sex TEXT NOT NULL, 
	deceased BOOLEAN NOT NULL, 
	deceased_on DATE, 
	language TEXT NOT NULL, 
	country TEXT NOT NULL, 
	address TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	email TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_patient_sex_listed CHECK (sex IN ('female', 'male', 'other', 'unknown')), 
	CONSTRAINT ck_patient_address_length CHECK (length(address) <= 200000), 
	CONSTRAINT ck_patient_country_length CHECK (length(country) <= 200000), 
	CONSTRAINT ck_patient_email_length CHECK (length(email) <= 200000), 
	CONSTRAINT ck_patient_family_name_length CHECK (length(family_name) <= 200000), 
	CONSTRAINT ck_patient_given_name_length CHECK (length(given_name) <= 200000), 
	CONSTRAINT ck_patient_language_length CHECK (length(language) <= 200000), 
	CONSTRAINT ck_patient_phone_length CHECK (length(phone) <= 200000), 
	CONSTRAINT fk_patient_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id)
);
INSERT INTO "patient" VALUES('Sato','Miriam','1979-05-04','female',0,NULL,'','','','','',1,'2026-12-01 03:44:02.614185',1,1);
CREATE TABLE patient_identifier (
	patient_id INTEGER NOT NULL, 
	value TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_patient_identifier_issuer_length CHECK (length(issuer) <= 200000), 
	CONSTRAINT ck_patient_identifier_kind_length CHECK (length(kind) <= 200000), 
	CONSTRAINT ck_patient_identifier_value_length CHECK (length(value) <= 200000), 
	CONSTRAINT fk_patient_identifier_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_patient_identifier_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_patient_identifier_issuer_value UNIQUE (issuer, value)
);
INSERT INTO "patient_identifier" VALUES(1,'20-884-1','Lakeside Cancer Center','',1,'2026-12-01 03:44:02.619892',1,1);
CREATE TABLE performed_act (
	"key" VARCHAR(36) NOT NULL, 
	result TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_performed_act_key_length CHECK (length(key) <= 200000), 
	CONSTRAINT ck_performed_act_result_length CHECK (length(result) <= 200000), 
	CONSTRAINT fk_performed_act_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_performed_act_key UNIQUE ("key")
);
CREATE TABLE "person" (
	login TEXT NOT NULL, 
	family_name TEXT NOT NULL, 
	given_name TEXT NOT NULL, 
	title TEXT NOT NULL, 
	role TEXT NOT NULL, 
	discipline TEXT, 
	institution TEXT NOT NULL, 
	active BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	cases_per_week INTEGER, 
	CONSTRAINT ck_person_given_name_length CHECK (length(given_name) <= 200000), 
	CONSTRAINT ck_person_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_person_family_name_length CHECK (length(family_name) <= 200000), 
	CONSTRAINT ck_person_role_listed CHECK (role IN ('coordinator', 'specialist', 'administrator', 'auditor')), 
	CONSTRAINT fk_person_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT ck_person_login_length CHECK (length(login) <= 200000), 
	CONSTRAINT ck_person_institution_length CHECK (length(institution) <= 200000), 
	CONSTRAINT uq_person_login UNIQUE (login), 
	CONSTRAINT ck_person_title_length CHECK (length(title) <= 200000), 
	CONSTRAINT ck_person_cases_not_negative CHECK (cases_per_week >= 0)
);
INSERT INTO "person" VALUES('kim','Kim','Ana','Ms','coordinator',NULL,'',1,1,'2026-12-01 03:44:02.546193',1,NULL,NULL);
INSERT INTO "person" VALUES('osei','Osei','Amara','Dr','specialist','pathology','',1,2,'2026-12-01 03:44:02.565275',1,1,NULL);
INSERT INTO "person" VALUES('haddad','Haddad','Sami','Dr','specialist','radiology','',1,3,'2026-12-01 03:44:02.572537',1,1,NULL);
INSERT INTO "person" VALUES('ivanov','Ivanov','Elena','Dr','specialist','surgery','',1,4,'2026-12-01 03:44:02.574812',1,1,NULL);
INSERT INTO "person" VALUES('moreau','Moreau','Luc','Dr','specialist','medical_oncology','',1,5,'2026-12-01 03:44:02.580180',1,1,NULL);
INSERT INTO "person" VALUES('berg','Berg','Nora','Ms','administrator',NULL,'',1,6,'2026-12-01 03:44:02.582083',1,1,NULL);
INSERT INTO "person" VALUES('lund','Lund','Per','Mr','auditor',NULL,'',1,7,'2026-12-01 03:44:02.588112',1,1,NULL);
CREATE TABLE plan_component (
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	modality TEXT NOT NULL, 
	label TEXT NOT NULL, 
	text TEXT NOT NULL, 
	level INTEGER, 
	timing TEXT, 
	intent TEXT, 
	condition TEXT NOT NULL, 
	progress TEXT NOT NULL, 
	started_on DATE, 
	ended_on DATE, 
	code TEXT NOT NULL, 
	code_system TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_plan_component_intent_listed CHECK (intent IN ('curative', 'palliative', 'supportive', 'diagnostic', 'preventive')), 
	CONSTRAINT ck_plan_component_modality_listed CHECK (modality IN ('surgery', 'radiation', 'systemic', 'local_ablation', 'observation', 'best_supportive_care', 'work_up', 'trial')), 
	CONSTRAINT ck_plan_component_progress_listed CHECK (progress IN ('planned', 'started', 'completed', 'stopped')), 
	CONSTRAINT ck_plan_component_timing_listed CHECK (timing IN ('neoadjuvant', 'definitive', 'adjuvant', 'concurrent')), 
	CONSTRAINT ck_plan_component_code_length CHECK (length(code) <= 200000), 
	CONSTRAINT ck_plan_component_code_system_length CHECK (length(code_system) <= 200000), 
	CONSTRAINT ck_plan_component_condition_length CHECK (length(condition) <= 200000), 
	CONSTRAINT ck_plan_component_label_length CHECK (length(label) <= 200000), 
	CONSTRAINT ck_plan_component_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT ck_plan_component_level_range CHECK (level BETWEEN 0 AND 4), 
	CONSTRAINT fk_plan_component_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_plan_component_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_plan_component_plan_id FOREIGN KEY(plan_id) REFERENCES treatment_plan (id)
);
INSERT INTO "plan_component" VALUES(1,1,'surgery','','Mastectomy with sentinel node biopsy',3,NULL,NULL,'','planned',NULL,NULL,'','',1,'2026-12-01 03:44:02.656701',1,1,1);
INSERT INTO "plan_component" VALUES(1,2,'systemic','','Docetaxel and cyclophosphamide, 4 cycles',3,NULL,NULL,'','planned',NULL,NULL,'','',2,'2026-12-01 03:44:02.656705',1,1,1);
CREATE TABLE question (
	position INTEGER NOT NULL, 
	asked_by TEXT NOT NULL, 
	text TEXT NOT NULL, 
	assigned_discipline TEXT, 
	asked_on DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_question_asked_by_listed CHECK (asked_by IN ('patient', 'referrer')), 
	CONSTRAINT ck_question_assigned_discipline_listed CHECK (assigned_discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_question_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_question_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_question_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_question_case_id_position UNIQUE (case_id, position)
);
INSERT INTO "question" VALUES(1,'patient','Can I keep my breast?',NULL,'2026-12-01',1,'2026-12-01 03:44:02.643534',1,1,1);
CREATE TABLE recommendation (
	version INTEGER NOT NULL, 
	agenda_item_id INTEGER NOT NULL, 
	diagnosis_id INTEGER, 
	plan_id INTEGER, 
	diagnosis_summary TEXT NOT NULL, 
	diagnosis_class TEXT, 
	stage_summary TEXT NOT NULL, 
	stage_class TEXT, 
	treatment_summary TEXT NOT NULL, 
	direction_proposed TEXT, 
	direction_decided TEXT, 
	direction_reason TEXT NOT NULL, 
	flags TEXT NOT NULL, 
	rationale TEXT NOT NULL, 
	no_recommendation TEXT, 
	place TEXT, 
	place_note TEXT NOT NULL, 
	follow_up TEXT NOT NULL, 
	agreement TEXT, 
	supersedes_id INTEGER, 
	supersede_reason TEXT NOT NULL, 
	read_back_at DATETIME, 
	approved_at DATETIME, 
	approved_by_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_recommendation_agreement_listed CHECK (agreement IN ('unanimous', 'majority', 'split')), 
	CONSTRAINT ck_recommendation_diagnosis_class_listed CHECK (diagnosis_class IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')), 
	CONSTRAINT ck_recommendation_direction_decided_listed CHECK (direction_decided IN ('same', 'different_equal', 'less', 'more', 'mixed', 'no_outside_plan', 'work_up_first')), 
	CONSTRAINT ck_recommendation_direction_proposed_listed CHECK (direction_proposed IN ('same', 'different_equal', 'less', 'more', 'mixed', 'no_outside_plan', 'work_up_first')), 
	CONSTRAINT ck_recommendation_no_recommendation_listed CHECK (no_recommendation IN ('records_insufficient', 'diagnosis_uncertain', 'result_pending', 'patient_declined', 'patient_died', 'outside_scope')), 
	CONSTRAINT ck_recommendation_place_listed CHECK (place IN ('here', 'at_home', 'either')), 
	CONSTRAINT ck_recommendation_stage_class_listed CHECK (stage_class IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')), 
	CONSTRAINT ck_recommendation_direction_has_reason CHECK (direction_decided IS NULL OR direction_proposed IS NULL OR direction_decided = direction_proposed OR length(direction_reason) > 0), 
	CONSTRAINT ck_recommendation_diagnosis_summary_length CHECK (length(diagnosis_summary) <= 200000), 
	CONSTRAINT ck_recommendation_direction_reason_length CHECK (length(direction_reason) <= 200000), 
	CONSTRAINT ck_recommendation_flags_length CHECK (length(flags) <= 200000), 
	CONSTRAINT ck_recommendation_follow_up_length CHECK (length(follow_up) <= 200000), 
	CONSTRAINT ck_recommendation_place_note_length CHECK (length(place_note) <= 200000), 
	CONSTRAINT ck_recommendation_rationale_length CHECK (length(rationale) <= 200000), 
	CONSTRAINT ck_recommendation_stage_summary_length CHECK (length(stage_summary) <= 200000), 
	CONSTRAINT ck_recommendation_supersede_reason_length CHECK (length(supersede_reason) <= 200000), 
	CONSTRAINT ck_recommendation_treatment_summary_length CHECK (length(treatment_summary) <= 200000), 
	CONSTRAINT fk_recommendation_agenda_item_id FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_recommendation_approved_by_id FOREIGN KEY(approved_by_id) REFERENCES person (id), 
	CONSTRAINT fk_recommendation_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_recommendation_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_recommendation_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id), 
	CONSTRAINT fk_recommendation_plan_id FOREIGN KEY(plan_id) REFERENCES treatment_plan (id), 
	CONSTRAINT fk_recommendation_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES recommendation (id), 
	CONSTRAINT uq_recommendation_case_id_version UNIQUE (case_id, version), 
	CONSTRAINT uq_recommendation_diagnosis_id UNIQUE (diagnosis_id), 
	CONSTRAINT uq_recommendation_plan_id UNIQUE (plan_id), 
	CONSTRAINT uq_recommendation_supersedes_id UNIQUE (supersedes_id)
);
CREATE TABLE recommendation_item (
	recommendation_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	text TEXT NOT NULL, 
	condition TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	due_on DATE, 
	source_review_id INTEGER, 
	source_opinion_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_recommendation_item_code_listed CHECK (code IN ('evaluate_surgery', 'evaluate_radiation', 'evaluate_systemic', 'evaluate_local_therapy', 'observation', 'early_restaging', 'continue_therapy', 'trial', 'molecular_testing', 'repeat_biopsy', 'pathologist_review', 'start_systemic', 'continue_systemic', 'stop_systemic', 'palliative_care', 'pain_management', 'psycho_oncology', 'rehabilitation', 'genetic_counselling', 'confirmatory_testing', 'other_board')), 
	CONSTRAINT ck_recommendation_item_condition_length CHECK (length(condition) <= 200000), 
	CONSTRAINT ck_recommendation_item_owner_length CHECK (length(owner) <= 200000), 
	CONSTRAINT ck_recommendation_item_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_recommendation_item_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_recommendation_item_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_recommendation_item_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT fk_recommendation_item_source_opinion_id FOREIGN KEY(source_opinion_id) REFERENCES opinion (id), 
	CONSTRAINT fk_recommendation_item_source_review_id FOREIGN KEY(source_review_id) REFERENCES review (id), 
	CONSTRAINT uq_recommendation_item_recommendation_id_rank UNIQUE (recommendation_id, rank)
);
CREATE TABLE referral (
	requested_by TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	mode TEXT NOT NULL, 
	urgency TEXT NOT NULL, 
	received_on DATE NOT NULL, 
	referrer_id INTEGER, 
	insurer_id INTEGER, 
	trusted_person_id INTEGER, 
	country TEXT NOT NULL, 
	language TEXT NOT NULL, 
	interpreter_needed BOOLEAN NOT NULL, 
	insurance_plan TEXT NOT NULL, 
	insurance_covers BOOLEAN, 
	authorization_number TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	decision_reason TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_referral_decision_listed CHECK (decision IN ('pending', 'accepted', 'returned', 'declined')), 
	CONSTRAINT ck_referral_mode_listed CHECK (mode IN ('in_person', 'remote', 'records_only')), 
	CONSTRAINT ck_referral_reason_listed CHECK (reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')), 
	CONSTRAINT ck_referral_requested_by_listed CHECK (requested_by IN ('patient', 'physician', 'insurer', 'family')), 
	CONSTRAINT ck_referral_urgency_listed CHECK (urgency IN ('routine', 'soon', 'urgent')), 
	CONSTRAINT ck_referral_authorization_number_length CHECK (length(authorization_number) <= 200000), 
	CONSTRAINT ck_referral_country_length CHECK (length(country) <= 200000), 
	CONSTRAINT ck_referral_decision_reason_length CHECK (length(decision_reason) <= 200000), 
	CONSTRAINT ck_referral_insurance_plan_length CHECK (length(insurance_plan) <= 200000), 
	CONSTRAINT ck_referral_language_length CHECK (length(language) <= 200000), 
	CONSTRAINT fk_referral_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_referral_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_referral_insurer_id FOREIGN KEY(insurer_id) REFERENCES party (id), 
	CONSTRAINT fk_referral_referrer_id FOREIGN KEY(referrer_id) REFERENCES party (id), 
	CONSTRAINT fk_referral_trusted_person_id FOREIGN KEY(trusted_person_id) REFERENCES party (id), 
	CONSTRAINT uq_referral_one_per_case UNIQUE (case_id)
);
INSERT INTO "referral" VALUES('patient','newly_diagnosed','remote','routine','2026-11-09',NULL,NULL,NULL,'','',0,'',NULL,'','pending','',1,'2026-12-01 03:44:02.645475',1,1,1);
CREATE TABLE required_discipline (
	board_id INTEGER NOT NULL, 
	discipline TEXT NOT NULL, 
	necessity TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_required_discipline_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_required_discipline_necessity_listed CHECK (necessity IN ('critical', 'recommended', 'optional')), 
	CONSTRAINT fk_required_discipline_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_required_discipline_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_required_discipline_board_id_discipline UNIQUE (board_id, discipline)
);
CREATE TABLE "review" (
	kind VARCHAR(20) NOT NULL, 
	discipline TEXT NOT NULL, 
	reviewer_id INTEGER NOT NULL, 
	diagnosis_id INTEGER NOT NULL, 
	basis TEXT NOT NULL, 
	comment TEXT NOT NULL, 
	"conflict" TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	amends_id INTEGER, 
	amendment_reason TEXT NOT NULL, 
	overall_proposed TEXT, 
	overall_decided TEXT, 
	overall_reason TEXT NOT NULL, 
	urgent BOOLEAN NOT NULL, 
	signed_at DATETIME, 
	signed_sha256 TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	inadequacy TEXT, 
	new_lesion BOOLEAN NOT NULL, 
	non_target_progression BOOLEAN NOT NULL, 
	CONSTRAINT ck_review_inadequacy_listed CHECK (inadequacy IN ('too_little', 'not_representative', 'poor_quality', 'incomplete', 'unreadable', 'other_patient', 'other')), 
	CONSTRAINT uq_review_amends_id UNIQUE (amends_id), 
	CONSTRAINT ck_review_signed_sha256_length CHECK (length(signed_sha256) <= 200000), 
	CONSTRAINT ck_review_conflict_length CHECK (length(conflict) <= 200000), 
	CONSTRAINT ck_review_overall_proposed_listed CHECK (overall_proposed IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')), 
	CONSTRAINT fk_review_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_review_amends_id FOREIGN KEY(amends_id) REFERENCES review (id), 
	CONSTRAINT ck_review_amendment_reason_length CHECK (length(amendment_reason) <= 200000), 
	CONSTRAINT ck_review_kind_length CHECK (length(kind) <= 200000), 
	CONSTRAINT fk_review_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id), 
	CONSTRAINT ck_review_basis_listed CHECK (basis IN ('own_read', 'report_only', 'not_available')), 
	CONSTRAINT fk_review_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES person (id), 
	CONSTRAINT uq_review_diagnosis_id UNIQUE (diagnosis_id), 
	CONSTRAINT ck_review_discipline_listed CHECK (discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')), 
	CONSTRAINT ck_review_overall_reason_length CHECK (length(overall_reason) <= 200000), 
	CONSTRAINT fk_review_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT ck_review_comment_length CHECK (length(comment) <= 200000), 
	CONSTRAINT ck_review_overall_decided_listed CHECK (overall_decided IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion'))
);
INSERT INTO "review" VALUES('pathology','pathology',2,2,'own_read','','',1,NULL,'','major','major','',1,'2026-12-01 03:44:02.793791','aaeed0f5796d74f198fbe7d25c3694b887ab97c459cb15d5683d9a8c089305ad',1,'2026-12-01 03:44:02.731622',4,2,1,NULL,0,0);
CREATE TABLE reviewed_material (
	review_id INTEGER NOT NULL, 
	material_id INTEGER NOT NULL, 
	basis TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_reviewed_material_basis_listed CHECK (basis IN ('own_read', 'report_only', 'not_available')), 
	CONSTRAINT fk_reviewed_material_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_reviewed_material_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_reviewed_material_material_id FOREIGN KEY(material_id) REFERENCES material (id), 
	CONSTRAINT fk_reviewed_material_review_id FOREIGN KEY(review_id) REFERENCES review (id), 
	CONSTRAINT uq_reviewed_material_review_id_material_id UNIQUE (review_id, material_id)
);
CREATE TABLE saved_view (
	person_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	criteria TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_saved_view_criteria_length CHECK (length(criteria) <= 200000), 
	CONSTRAINT ck_saved_view_name_length CHECK (length(name) <= 200000), 
	CONSTRAINT fk_saved_view_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_saved_view_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_saved_view_person_id_name UNIQUE (person_id, name)
);
CREATE TABLE target_lesion (
	review_id INTEGER NOT NULL, 
	organ TEXT NOT NULL, 
	description TEXT NOT NULL, 
	lymph_node BOOLEAN NOT NULL, 
	baseline_mm TEXT NOT NULL, 
	nadir_mm TEXT NOT NULL, 
	current_mm TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_target_lesion_baseline_mm_length CHECK (length(baseline_mm) <= 200000), 
	CONSTRAINT ck_target_lesion_current_mm_length CHECK (length(current_mm) <= 200000), 
	CONSTRAINT ck_target_lesion_description_length CHECK (length(description) <= 200000), 
	CONSTRAINT ck_target_lesion_nadir_mm_length CHECK (length(nadir_mm) <= 200000), 
	CONSTRAINT ck_target_lesion_organ_length CHECK (length(organ) <= 200000), 
	CONSTRAINT fk_target_lesion_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_target_lesion_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_target_lesion_review_id FOREIGN KEY(review_id) REFERENCES review (id)
);
CREATE TABLE test_result (
	ordered_test_id INTEGER NOT NULL, 
	arrived_on DATE NOT NULL, 
	result TEXT NOT NULL, 
	to_board BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_test_result_result_length CHECK (length(result) <= 200000), 
	CONSTRAINT fk_test_result_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_test_result_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_test_result_ordered_test_id FOREIGN KEY(ordered_test_id) REFERENCES ordered_test (id)
);
CREATE TABLE treatment_option (
	opinion_id INTEGER, 
	recommendation_id INTEGER, 
	rank INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	benefits TEXT NOT NULL, 
	risks TEXT NOT NULL, 
	side_effects TEXT NOT NULL, 
	daily_life TEXT NOT NULL, 
	source_opinion_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_treatment_option_one_owner CHECK ((opinion_id IS NULL) <> (recommendation_id IS NULL)), 
	CONSTRAINT ck_treatment_option_benefits_length CHECK (length(benefits) <= 200000), 
	CONSTRAINT ck_treatment_option_daily_life_length CHECK (length(daily_life) <= 200000), 
	CONSTRAINT ck_treatment_option_risks_length CHECK (length(risks) <= 200000), 
	CONSTRAINT ck_treatment_option_side_effects_length CHECK (length(side_effects) <= 200000), 
	CONSTRAINT ck_treatment_option_text_length CHECK (length(text) <= 200000), 
	CONSTRAINT fk_treatment_option_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_treatment_option_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_treatment_option_opinion_id FOREIGN KEY(opinion_id) REFERENCES opinion (id), 
	CONSTRAINT fk_treatment_option_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT fk_treatment_option_source_opinion_id FOREIGN KEY(source_opinion_id) REFERENCES opinion (id)
);
CREATE TABLE treatment_plan (
	kind TEXT NOT NULL, 
	verbatim TEXT NOT NULL, 
	stated_by TEXT NOT NULL, 
	institution TEXT NOT NULL, 
	stated_on DATE, 
	frozen_at DATETIME, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_treatment_plan_kind_listed CHECK (kind IN ('outside', 'opinion', 'board')), 
	CONSTRAINT ck_treatment_plan_institution_length CHECK (length(institution) <= 200000), 
	CONSTRAINT ck_treatment_plan_stated_by_length CHECK (length(stated_by) <= 200000), 
	CONSTRAINT ck_treatment_plan_verbatim_length CHECK (length(verbatim) <= 200000), 
	CONSTRAINT fk_treatment_plan_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_treatment_plan_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id)
);
INSERT INTO "treatment_plan" VALUES('outside','Mastectomy, then TC x 4.','Dr Brandt','Riverside Hospital',NULL,'2026-12-01 03:44:02.793791',1,'2026-12-01 03:44:02.649483',2,1,1);
CREATE TABLE trial (
	registry_number TEXT NOT NULL, 
	title TEXT NOT NULL, 
	status TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	sites TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	CONSTRAINT ck_trial_phase_length CHECK (length(phase) <= 200000), 
	CONSTRAINT ck_trial_registry_number_length CHECK (length(registry_number) <= 200000), 
	CONSTRAINT ck_trial_sites_length CHECK (length(sites) <= 200000), 
	CONSTRAINT ck_trial_status_length CHECK (length(status) <= 200000), 
	CONSTRAINT ck_trial_title_length CHECK (length(title) <= 200000), 
	CONSTRAINT fk_trial_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT uq_trial_registry_number UNIQUE (registry_number)
);
CREATE TABLE trial_match (
	trial_id INTEGER NOT NULL, 
	eligibility TEXT NOT NULL, 
	criterion TEXT NOT NULL, 
	place TEXT, 
	assessed_by_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	row_version INTEGER NOT NULL, 
	created_by_id INTEGER, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT ck_trial_match_eligibility_listed CHECK (eligibility IN ('eligible', 'maybe', 'not_eligible')), 
	CONSTRAINT ck_trial_match_place_listed CHECK (place IN ('here', 'at_home', 'either')), 
	CONSTRAINT ck_trial_match_criterion_length CHECK (length(criterion) <= 200000), 
	CONSTRAINT fk_trial_match_assessed_by_id FOREIGN KEY(assessed_by_id) REFERENCES person (id), 
	CONSTRAINT fk_trial_match_case_id FOREIGN KEY(case_id) REFERENCES clinical_case (id), 
	CONSTRAINT fk_trial_match_created_by_id FOREIGN KEY(created_by_id) REFERENCES person (id), 
	CONSTRAINT fk_trial_match_trial_id FOREIGN KEY(trial_id) REFERENCES trial (id), 
	CONSTRAINT uq_trial_match_case_id_trial_id UNIQUE (case_id, trial_id)
);
CREATE INDEX ix_audit_event_case_id ON audit_event (case_id);
CREATE INDEX ix_patient_family_name ON patient (family_name);
CREATE INDEX ix_clinical_case_patient_id ON clinical_case (patient_id);
CREATE INDEX ix_meeting_board_id ON meeting (board_id);
CREATE INDEX ix_meeting_starts_at ON meeting (starts_at);
CREATE INDEX ix_patient_identifier_patient_id ON patient_identifier (patient_id);
CREATE INDEX ix_agenda_item_case_id ON agenda_item (case_id);
CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id);
CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id);
CREATE INDEX ix_consent_case_id ON consent (case_id);
CREATE INDEX ix_diagnosis_case_id ON diagnosis (case_id);
CREATE UNIQUE INDEX uq_diagnosis_one_outside ON diagnosis (case_id) WHERE kind = 'outside';
CREATE INDEX ix_imported_entry_case_id ON imported_entry (case_id);
CREATE INDEX ix_imported_entry_file_id ON imported_entry (file_id);
CREATE INDEX ix_imported_entry_key_id ON imported_entry ("key", id);
CREATE INDEX ix_imported_entry_patient_id ON imported_entry (patient_id);
CREATE INDEX ix_material_case_id ON material (case_id);
CREATE INDEX ix_opinion_invitation_case_id ON opinion_invitation (case_id);
CREATE INDEX ix_question_case_id ON question (case_id);
CREATE INDEX ix_referral_case_id ON referral (case_id);
CREATE INDEX ix_treatment_plan_case_id ON treatment_plan (case_id);
CREATE UNIQUE INDEX uq_treatment_plan_one_outside ON treatment_plan (case_id) WHERE kind = 'outside';
CREATE INDEX ix_trial_match_case_id ON trial_match (case_id);
CREATE INDEX ix_diagnosis_axis_case_id ON diagnosis_axis (case_id);
CREATE INDEX ix_diagnosis_axis_diagnosis_id ON diagnosis_axis (diagnosis_id);
CREATE INDEX ix_opinion_case_id ON opinion (case_id);
CREATE INDEX ix_plan_component_case_id ON plan_component (case_id);
CREATE INDEX ix_plan_component_plan_id ON plan_component (plan_id);
CREATE INDEX ix_recommendation_case_id ON recommendation (case_id);
CREATE INDEX ix_answer_case_id ON answer (case_id);
CREATE INDEX ix_answer_opinion_id ON answer (opinion_id);
CREATE INDEX ix_answer_question_id ON answer (question_id);
CREATE INDEX ix_answer_recommendation_id ON answer (recommendation_id);
CREATE INDEX ix_concordance_finding_case_id ON concordance_finding (case_id);
CREATE INDEX ix_concordance_finding_review_id ON concordance_finding (review_id);
CREATE INDEX ix_conditional_step_case_id ON conditional_step (case_id);
CREATE INDEX ix_conditional_step_opinion_id ON conditional_step (opinion_id);
CREATE INDEX ix_conditional_step_recommendation_id ON conditional_step (recommendation_id);
CREATE INDEX ix_considered_item_case_id ON considered_item (case_id);
CREATE INDEX ix_considered_item_recommendation_id ON considered_item (recommendation_id);
CREATE INDEX ix_dissent_case_id ON dissent (case_id);
CREATE INDEX ix_dissent_recommendation_id ON dissent (recommendation_id);
CREATE INDEX ix_expected_outcome_case_id ON expected_outcome (case_id);
CREATE INDEX ix_expected_outcome_recommendation_id ON expected_outcome (recommendation_id);
CREATE INDEX ix_follow_up_case_id ON follow_up (case_id);
CREATE INDEX ix_follow_up_due_on ON follow_up (due_on);
CREATE INDEX ix_follow_up_recommendation_id ON follow_up (recommendation_id);
CREATE INDEX ix_letter_case_id ON letter (case_id);
CREATE INDEX ix_letter_recommendation_id ON letter (recommendation_id);
CREATE INDEX ix_ordered_test_case_id ON ordered_test (case_id);
CREATE INDEX ix_ordered_test_review_id ON ordered_test (review_id);
CREATE INDEX ix_recommendation_item_case_id ON recommendation_item (case_id);
CREATE INDEX ix_recommendation_item_recommendation_id ON recommendation_item (recommendation_id);
CREATE INDEX ix_reviewed_material_case_id ON reviewed_material (case_id);
CREATE INDEX ix_reviewed_material_review_id ON reviewed_material (review_id);
CREATE INDEX ix_target_lesion_case_id ON target_lesion (case_id);
CREATE INDEX ix_target_lesion_review_id ON target_lesion (review_id);
CREATE INDEX ix_treatment_option_case_id ON treatment_option (case_id);
CREATE INDEX ix_treatment_option_opinion_id ON treatment_option (opinion_id);
CREATE INDEX ix_treatment_option_recommendation_id ON treatment_option (recommendation_id);
CREATE INDEX ix_dispatch_case_id ON dispatch (case_id);
CREATE INDEX ix_dispatch_letter_id ON dispatch (letter_id);
CREATE INDEX ix_credential_reset_person_id ON credential_reset (person_id);
CREATE INDEX ix_case_access_case_id ON case_access (case_id);
CREATE INDEX ix_case_access_person_id_expires_at ON case_access (person_id, expires_at);
CREATE INDEX ix_absence_person_id ON absence (person_id);
CREATE INDEX ix_expertise_person_id ON expertise (person_id);
CREATE INDEX ix_saved_view_person_id ON saved_view (person_id);
CREATE INDEX ix_custody_event_case_id ON custody_event (case_id);
CREATE INDEX ix_custody_event_material_id ON custody_event (material_id);
CREATE INDEX ix_clinical_case_board_id_id ON clinical_case (board_id, id);
CREATE INDEX ix_clinical_case_site_id ON clinical_case (site, id);
CREATE INDEX ix_material_awaited_case_id ON material (case_id) WHERE received_on IS NULL;
CREATE INDEX ix_material_request_material_id ON material_request (material_id);
CREATE INDEX ix_material_request_case_id ON material_request (case_id);
CREATE INDEX ix_referral_urgency_case_id ON referral (urgency, case_id);
CREATE INDEX ix_referral_reason_case_id ON referral (reason, case_id);
CREATE INDEX ix_referral_mode_case_id ON referral (mode, case_id);
CREATE INDEX ix_referral_requested_by_case_id ON referral (requested_by, case_id);
CREATE INDEX ix_opinion_invitation_person_id ON opinion_invitation (person_id);
CREATE INDEX ix_test_result_case_id ON test_result (case_id);
CREATE INDEX ix_test_result_ordered_test_id ON test_result (ordered_test_id);
CREATE INDEX ix_adjudication_case_id ON adjudication (case_id);
CREATE INDEX ix_adjudication_finding_id ON adjudication (finding_id);
CREATE INDEX ix_biomarker_case_id ON biomarker (case_id);
CREATE INDEX ix_biomarker_diagnosis_id ON biomarker (diagnosis_id);
CREATE INDEX ix_discordance_notice_case_id ON discordance_notice (case_id);
CREATE INDEX ix_discordance_notice_review_id ON discordance_notice (review_id);
CREATE INDEX ix_review_case_id ON review (case_id);
CREATE INDEX ix_review_inadequate_case_id ON review (case_id) WHERE inadequacy IS NOT NULL;
CREATE INDEX ix_ordered_test_awaited_due_on ON ordered_test (due_on) WHERE result = '';
CREATE INDEX ix_test_result_for_board_case_id ON test_result (case_id) WHERE to_board;
CREATE TRIGGER person_guard_update BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'TB003 person was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 person keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no person') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 person keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.login IS OLD.login), 0); SELECT RAISE(ABORT, 'TB011 only an administrator changes a role') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.role = OLD.role OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator'), 0); SELECT RAISE(ABORT, 'TB011 only an administrator disables another one') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.role <> 'administrator' OR NEW.active = OLD.active OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator'), 0); END;
CREATE TRIGGER person_guard_delete BEFORE DELETE ON person BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no person away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER person_guard_insert BEFORE INSERT ON person BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no person') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 person names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 person begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB016 no login') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.login <> 'setup'), 0); SELECT RAISE(ABORT, 'TB011 only an administrator makes another one') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.role <> 'administrator' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' OR NOT EXISTS (SELECT 1 FROM person AS office WHERE office.role = 'administrator' AND office.active)), 0); END;
CREATE TRIGGER person_audit_insert AFTER INSERT ON person BEGIN
UPDATE audit_head SET row_json = json_object('login', NEW.login, 'family_name', NEW.family_name, 'given_name', NEW.given_name, 'title', NEW.title, 'role', NEW.role, 'discipline', NEW.discipline, 'institution', NEW.institution, 'cases_per_week', NEW.cases_per_week, 'active', NEW.active, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'person', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'person', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER person_audit_update AFTER UPDATE ON person BEGIN
UPDATE audit_head SET row_json = json_object('login', NEW.login, 'family_name', NEW.family_name, 'given_name', NEW.given_name, 'title', NEW.title, 'role', NEW.role, 'discipline', NEW.discipline, 'institution', NEW.institution, 'cases_per_week', NEW.cases_per_week, 'active', NEW.active, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'person', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'person', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER person_audit_delete AFTER DELETE ON person BEGIN
UPDATE audit_head SET row_json = json_object('login', OLD.login, 'family_name', OLD.family_name, 'given_name', OLD.given_name, 'title', OLD.title, 'role', OLD.role, 'discipline', OLD.discipline, 'institution', OLD.institution, 'cases_per_week', OLD.cases_per_week, 'active', OLD.active, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'person', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'person', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER absence_guard_update BEFORE UPDATE ON absence BEGIN SELECT RAISE(ABORT, 'TB003 absence was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 absence keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no absence') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 absence keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.person_id IS OLD.person_id), 0); SELECT RAISE(ABORT, 'TB011 specialists enter their own absences only') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) <> 'specialist' OR OLD.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER absence_guard_delete BEFORE DELETE ON absence BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no absence away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 specialists enter their own absences only') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) <> 'specialist' OR OLD.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER absence_guard_insert BEFORE INSERT ON absence BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no absence') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 absence names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 absence begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 specialists enter their own absences only') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) <> 'specialist' OR NEW.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER absence_audit_insert AFTER INSERT ON absence BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'first_on', NEW.first_on, 'last_on', NEW.last_on, 'deputy_id', NEW.deputy_id, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'absence', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'absence', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER absence_audit_update AFTER UPDATE ON absence BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'first_on', NEW.first_on, 'last_on', NEW.last_on, 'deputy_id', NEW.deputy_id, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'absence', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'absence', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER absence_audit_delete AFTER DELETE ON absence BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'first_on', OLD.first_on, 'last_on', OLD.last_on, 'deputy_id', OLD.deputy_id, 'note', OLD.note, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'absence', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'absence', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attachment_guard_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'TB003 attachment was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 attachment keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 attachment is signed or issued and cannot be changed') WHERE (1) AND ((NEW.sha256 IS NOT OLD.sha256 OR NEW.size IS NOT OLD.size OR NEW.media_type IS NOT OLD.media_type OR NEW.file_name IS NOT OLD.file_name OR NEW.content IS NOT OLD.content OR NEW.text IS NOT OLD.text OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no attachment') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER attachment_guard_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'TB002 attachment is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER attachment_guard_insert BEFORE INSERT ON attachment BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no attachment') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 attachment names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 attachment begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER attachment_audit_insert AFTER INSERT ON attachment BEGIN
UPDATE audit_head SET row_json = json_object('sha256', NEW.sha256, 'size', NEW.size, 'media_type', NEW.media_type, 'file_name', NEW.file_name, 'text', NEW.text, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'attachment', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'attachment', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attachment_audit_update AFTER UPDATE ON attachment BEGIN
UPDATE audit_head SET row_json = json_object('sha256', NEW.sha256, 'size', NEW.size, 'media_type', NEW.media_type, 'file_name', NEW.file_name, 'text', NEW.text, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'attachment', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'attachment', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attachment_audit_delete AFTER DELETE ON attachment BEGIN
UPDATE audit_head SET row_json = json_object('sha256', OLD.sha256, 'size', OLD.size, 'media_type', OLD.media_type, 'file_name', OLD.file_name, 'text', OLD.text, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'attachment', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'attachment', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER axis_template_line_guard_update BEFORE UPDATE ON axis_template_line BEGIN SELECT RAISE(ABORT, 'TB003 axis_template_line was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 axis_template_line keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no axis_template_line') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 axis_template_line keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER axis_template_line_guard_delete BEFORE DELETE ON axis_template_line BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no axis_template_line away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER axis_template_line_guard_insert BEFORE INSERT ON axis_template_line BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no axis_template_line') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 axis_template_line names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 axis_template_line begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER axis_template_line_audit_insert AFTER INSERT ON axis_template_line BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'subject', NEW.subject, 'position', NEW.position, 'axis', NEW.axis, 'label', NEW.label, 'system', NEW.system, 'unit', NEW.unit, 'method', NEW.method, 'tolerance', NEW.tolerance, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'axis_template_line', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'axis_template_line', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER axis_template_line_audit_update AFTER UPDATE ON axis_template_line BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'subject', NEW.subject, 'position', NEW.position, 'axis', NEW.axis, 'label', NEW.label, 'system', NEW.system, 'unit', NEW.unit, 'method', NEW.method, 'tolerance', NEW.tolerance, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'axis_template_line', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'axis_template_line', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER axis_template_line_audit_delete AFTER DELETE ON axis_template_line BEGIN
UPDATE audit_head SET row_json = json_object('site', OLD.site, 'subject', OLD.subject, 'position', OLD.position, 'axis', OLD.axis, 'label', OLD.label, 'system', OLD.system, 'unit', OLD.unit, 'method', OLD.method, 'tolerance', OLD.tolerance, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'axis_template_line', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'axis_template_line', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_guard_update BEFORE UPDATE ON board BEGIN SELECT RAISE(ABORT, 'TB003 board was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 board keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no board') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 board keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER board_guard_delete BEFORE DELETE ON board BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no board away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER board_guard_insert BEFORE INSERT ON board BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no board') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 board names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 board begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER board_audit_insert AFTER INSERT ON board BEGIN
UPDATE audit_head SET row_json = json_object('name', NEW.name, 'institution', NEW.institution, 'address', NEW.address, 'contact', NEW.contact, 'site', NEW.site, 'usual_minutes', NEW.usual_minutes, 'dissent_printing', NEW.dissent_printing, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'board', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'board', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_audit_update AFTER UPDATE ON board BEGIN
UPDATE audit_head SET row_json = json_object('name', NEW.name, 'institution', NEW.institution, 'address', NEW.address, 'contact', NEW.contact, 'site', NEW.site, 'usual_minutes', NEW.usual_minutes, 'dissent_printing', NEW.dissent_printing, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'board', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'board', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_audit_delete AFTER DELETE ON board BEGIN
UPDATE audit_head SET row_json = json_object('name', OLD.name, 'institution', OLD.institution, 'address', OLD.address, 'contact', OLD.contact, 'site', OLD.site, 'usual_minutes', OLD.usual_minutes, 'dissent_printing', OLD.dissent_printing, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'board', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'board', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_counter_guard_update BEFORE UPDATE ON case_counter BEGIN SELECT RAISE(ABORT, 'TB003 case_counter was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 case_counter keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no case_counter') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 case_counter keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.year IS OLD.year), 0); END;
CREATE TRIGGER case_counter_guard_delete BEFORE DELETE ON case_counter BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no case_counter away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER case_counter_guard_insert BEFORE INSERT ON case_counter BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no case_counter') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 case_counter names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 case_counter begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER case_counter_audit_insert AFTER INSERT ON case_counter BEGIN
UPDATE audit_head SET row_json = json_object('year', NEW.year, 'last', NEW.last, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'case_counter', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'case_counter', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_counter_audit_update AFTER UPDATE ON case_counter BEGIN
UPDATE audit_head SET row_json = json_object('year', NEW.year, 'last', NEW.last, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'case_counter', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'case_counter', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_counter_audit_delete AFTER DELETE ON case_counter BEGIN
UPDATE audit_head SET row_json = json_object('year', OLD.year, 'last', OLD.last, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'case_counter', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'case_counter', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER checklist_item_guard_update BEFORE UPDATE ON checklist_item BEGIN SELECT RAISE(ABORT, 'TB003 checklist_item was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 checklist_item keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no checklist_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 checklist_item keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER checklist_item_guard_delete BEFORE DELETE ON checklist_item BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no checklist_item away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER checklist_item_guard_insert BEFORE INSERT ON checklist_item BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no checklist_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 checklist_item names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 checklist_item begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER checklist_item_audit_insert AFTER INSERT ON checklist_item BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'reason', NEW.reason, 'kind', NEW.kind, 'description', NEW.description, 'necessity', NEW.necessity, 'maximum_age_days', NEW.maximum_age_days, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'checklist_item', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'checklist_item', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER checklist_item_audit_update AFTER UPDATE ON checklist_item BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'reason', NEW.reason, 'kind', NEW.kind, 'description', NEW.description, 'necessity', NEW.necessity, 'maximum_age_days', NEW.maximum_age_days, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'checklist_item', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'checklist_item', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER checklist_item_audit_delete AFTER DELETE ON checklist_item BEGIN
UPDATE audit_head SET row_json = json_object('site', OLD.site, 'reason', OLD.reason, 'kind', OLD.kind, 'description', OLD.description, 'necessity', OLD.necessity, 'maximum_age_days', OLD.maximum_age_days, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'checklist_item', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'checklist_item', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER credential_reset_guard_update BEFORE UPDATE ON credential_reset BEGIN SELECT RAISE(ABORT, 'TB003 credential_reset was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 credential_reset keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 credential_reset is signed or issued and cannot be changed') WHERE (1) AND ((NEW.person_id IS NOT OLD.person_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id) OR (OLD.confirmed_by_id IS NOT NULL AND NEW.confirmed_by_id IS NOT OLD.confirmed_by_id) OR (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS NOT OLD.confirmed_at)); SELECT RAISE(ABORT, 'TB006 this role changes no credential_reset') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.confirmed_at IS NULL OR NEW.confirmed_at IS OLD.confirmed_at OR abs(julianday(NEW.confirmed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 a second person confirms, neither who set the password anew nor whose it is') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.confirmed_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND NEW.confirmed_by_id <> OLD.person_id AND (OLD.created_by_id IS NULL OR NEW.confirmed_by_id <> OLD.created_by_id)), 0); END;
CREATE TRIGGER credential_reset_guard_delete BEFORE DELETE ON credential_reset BEGIN SELECT RAISE(ABORT, 'TB002 credential_reset is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER credential_reset_guard_insert BEFORE INSERT ON credential_reset BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no credential_reset') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 credential_reset names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 credential_reset begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.confirmed_at IS NULL OR abs(julianday(NEW.confirmed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 a second person confirms') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.confirmed_at IS NULL), 0); END;
CREATE TRIGGER credential_reset_audit_insert AFTER INSERT ON credential_reset BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'confirmed_by_id', NEW.confirmed_by_id, 'confirmed_at', NEW.confirmed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'credential_reset', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'credential_reset', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER credential_reset_audit_update AFTER UPDATE ON credential_reset BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'confirmed_by_id', NEW.confirmed_by_id, 'confirmed_at', NEW.confirmed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'credential_reset', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'credential_reset', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER credential_reset_audit_delete AFTER DELETE ON credential_reset BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'confirmed_by_id', OLD.confirmed_by_id, 'confirmed_at', OLD.confirmed_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'credential_reset', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'credential_reset', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discipline_need_guard_update BEFORE UPDATE ON discipline_need BEGIN SELECT RAISE(ABORT, 'TB003 discipline_need was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 discipline_need keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no discipline_need') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 discipline_need keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER discipline_need_guard_delete BEFORE DELETE ON discipline_need BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no discipline_need away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER discipline_need_guard_insert BEFORE INSERT ON discipline_need BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no discipline_need') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 discipline_need names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 discipline_need begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER discipline_need_audit_insert AFTER INSERT ON discipline_need BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'reason', NEW.reason, 'discipline', NEW.discipline, 'necessity', NEW.necessity, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'discipline_need', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'discipline_need', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discipline_need_audit_update AFTER UPDATE ON discipline_need BEGIN
UPDATE audit_head SET row_json = json_object('site', NEW.site, 'reason', NEW.reason, 'discipline', NEW.discipline, 'necessity', NEW.necessity, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'discipline_need', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'discipline_need', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discipline_need_audit_delete AFTER DELETE ON discipline_need BEGIN
UPDATE audit_head SET row_json = json_object('site', OLD.site, 'reason', OLD.reason, 'discipline', OLD.discipline, 'necessity', OLD.necessity, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'discipline_need', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'discipline_need', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER disease_code_guard_update BEFORE UPDATE ON disease_code BEGIN SELECT RAISE(ABORT, 'TB003 disease_code was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 disease_code keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no disease_code') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 disease_code keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER disease_code_guard_delete BEFORE DELETE ON disease_code BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no disease_code away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER disease_code_guard_insert BEFORE INSERT ON disease_code BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no disease_code') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 disease_code names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 disease_code begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER disease_code_audit_insert AFTER INSERT ON disease_code BEGIN
UPDATE audit_head SET row_json = json_object('system', NEW.system, 'version', NEW.version, 'code', NEW.code, 'display', NEW.display, 'parent', NEW.parent, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'disease_code', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'disease_code', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER disease_code_audit_update AFTER UPDATE ON disease_code BEGIN
UPDATE audit_head SET row_json = json_object('system', NEW.system, 'version', NEW.version, 'code', NEW.code, 'display', NEW.display, 'parent', NEW.parent, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'disease_code', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'disease_code', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER disease_code_audit_delete AFTER DELETE ON disease_code BEGIN
UPDATE audit_head SET row_json = json_object('system', OLD.system, 'version', OLD.version, 'code', OLD.code, 'display', OLD.display, 'parent', OLD.parent, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'disease_code', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'disease_code', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expertise_guard_update BEFORE UPDATE ON expertise BEGIN SELECT RAISE(ABORT, 'TB003 expertise was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 expertise keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no expertise') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 expertise keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER expertise_guard_delete BEFORE DELETE ON expertise BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no expertise away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER expertise_guard_insert BEFORE INSERT ON expertise BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no expertise') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 expertise names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 expertise begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER expertise_audit_insert AFTER INSERT ON expertise BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'site', NEW.site, 'code_system', NEW.code_system, 'code_prefix', NEW.code_prefix, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'expertise', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'expertise', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expertise_audit_update AFTER UPDATE ON expertise BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'site', NEW.site, 'code_system', NEW.code_system, 'code_prefix', NEW.code_prefix, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'expertise', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'expertise', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expertise_audit_delete AFTER DELETE ON expertise BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'site', OLD.site, 'code_system', OLD.code_system, 'code_prefix', OLD.code_prefix, 'note', OLD.note, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'expertise', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'expertise', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER party_guard_update BEFORE UPDATE ON party BEGIN SELECT RAISE(ABORT, 'TB003 party was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 party keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no party') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 party keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER party_guard_delete BEFORE DELETE ON party BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no party away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER party_guard_insert BEFORE INSERT ON party BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no party') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 party names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 party begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER party_audit_insert AFTER INSERT ON party BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'name', NEW.name, 'organization', NEW.organization, 'address', NEW.address, 'country', NEW.country, 'phone', NEW.phone, 'fax', NEW.fax, 'email', NEW.email, 'contact', NEW.contact, 'identifier', NEW.identifier, 'identifier_issuer', NEW.identifier_issuer, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'party', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'party', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER party_audit_update AFTER UPDATE ON party BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'name', NEW.name, 'organization', NEW.organization, 'address', NEW.address, 'country', NEW.country, 'phone', NEW.phone, 'fax', NEW.fax, 'email', NEW.email, 'contact', NEW.contact, 'identifier', NEW.identifier, 'identifier_issuer', NEW.identifier_issuer, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'party', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'party', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER party_audit_delete AFTER DELETE ON party BEGIN
UPDATE audit_head SET row_json = json_object('kind', OLD.kind, 'name', OLD.name, 'organization', OLD.organization, 'address', OLD.address, 'country', OLD.country, 'phone', OLD.phone, 'fax', OLD.fax, 'email', OLD.email, 'contact', OLD.contact, 'identifier', OLD.identifier, 'identifier_issuer', OLD.identifier_issuer, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'party', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'party', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_guard_update BEFORE UPDATE ON patient BEGIN SELECT RAISE(ABORT, 'TB003 patient was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 patient keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no patient') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 patient keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER patient_guard_delete BEFORE DELETE ON patient BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no patient away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER patient_guard_insert BEFORE INSERT ON patient BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no patient') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 patient names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 patient begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER patient_audit_insert AFTER INSERT ON patient BEGIN
UPDATE audit_head SET row_json = json_object('family_name', NEW.family_name, 'given_name', NEW.given_name, 'birth_date', NEW.birth_date, 'sex', NEW.sex, 'deceased', NEW.deceased, 'deceased_on', NEW.deceased_on, 'language', NEW.language, 'country', NEW.country, 'address', NEW.address, 'phone', NEW.phone, 'email', NEW.email, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'patient', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'patient', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_audit_update AFTER UPDATE ON patient BEGIN
UPDATE audit_head SET row_json = json_object('family_name', NEW.family_name, 'given_name', NEW.given_name, 'birth_date', NEW.birth_date, 'sex', NEW.sex, 'deceased', NEW.deceased, 'deceased_on', NEW.deceased_on, 'language', NEW.language, 'country', NEW.country, 'address', NEW.address, 'phone', NEW.phone, 'email', NEW.email, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'patient', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'patient', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_audit_delete AFTER DELETE ON patient BEGIN
UPDATE audit_head SET row_json = json_object('family_name', OLD.family_name, 'given_name', OLD.given_name, 'birth_date', OLD.birth_date, 'sex', OLD.sex, 'deceased', OLD.deceased, 'deceased_on', OLD.deceased_on, 'language', OLD.language, 'country', OLD.country, 'address', OLD.address, 'phone', OLD.phone, 'email', OLD.email, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'patient', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'patient', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER performed_act_guard_update BEFORE UPDATE ON performed_act BEGIN SELECT RAISE(ABORT, 'TB003 performed_act was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 performed_act keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 performed_act is signed or issued and cannot be changed') WHERE (1) AND ((NEW.key IS NOT OLD.key OR NEW.result IS NOT OLD.result OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no performed_act') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER performed_act_guard_delete BEFORE DELETE ON performed_act BEGIN SELECT RAISE(ABORT, 'TB002 performed_act is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER performed_act_guard_insert BEFORE INSERT ON performed_act BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no performed_act') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'auditor', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 performed_act names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 performed_act begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER performed_act_audit_insert AFTER INSERT ON performed_act BEGIN
UPDATE audit_head SET row_json = json_object('key', NEW.key, 'result', NEW.result, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'performed_act', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'performed_act', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER performed_act_audit_update AFTER UPDATE ON performed_act BEGIN
UPDATE audit_head SET row_json = json_object('key', NEW.key, 'result', NEW.result, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'performed_act', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'performed_act', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER performed_act_audit_delete AFTER DELETE ON performed_act BEGIN
UPDATE audit_head SET row_json = json_object('key', OLD.key, 'result', OLD.result, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'performed_act', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'performed_act', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER saved_view_guard_update BEFORE UPDATE ON saved_view BEGIN SELECT RAISE(ABORT, 'TB003 saved_view was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 saved_view keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no saved_view') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'auditor', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 saved_view keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.person_id IS OLD.person_id), 0); SELECT RAISE(ABORT, 'TB007 only its author changes saved_view') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER saved_view_guard_delete BEFORE DELETE ON saved_view BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no saved_view away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'auditor', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 only its author changes saved_view') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER saved_view_guard_insert BEFORE INSERT ON saved_view BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no saved_view') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'auditor', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 saved_view names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 saved_view begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 saved_view names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER saved_view_audit_insert AFTER INSERT ON saved_view BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'name', NEW.name, 'criteria', NEW.criteria, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'saved_view', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'saved_view', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER saved_view_audit_update AFTER UPDATE ON saved_view BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'name', NEW.name, 'criteria', NEW.criteria, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'saved_view', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'saved_view', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER saved_view_audit_delete AFTER DELETE ON saved_view BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'name', OLD.name, 'criteria', OLD.criteria, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'saved_view', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'saved_view', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_guard_update BEFORE UPDATE ON trial BEGIN SELECT RAISE(ABORT, 'TB003 trial was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 trial keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no trial') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 trial keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.registry_number IS OLD.registry_number), 0); END;
CREATE TRIGGER trial_guard_delete BEFORE DELETE ON trial BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no trial away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER trial_guard_insert BEFORE INSERT ON trial BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no trial') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 trial names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 trial begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER trial_audit_insert AFTER INSERT ON trial BEGIN
UPDATE audit_head SET row_json = json_object('registry_number', NEW.registry_number, 'title', NEW.title, 'status', NEW.status, 'phase', NEW.phase, 'sites', NEW.sites, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'trial', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'trial', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_audit_update AFTER UPDATE ON trial BEGIN
UPDATE audit_head SET row_json = json_object('registry_number', NEW.registry_number, 'title', NEW.title, 'status', NEW.status, 'phase', NEW.phase, 'sites', NEW.sites, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'trial', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'trial', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_audit_delete AFTER DELETE ON trial BEGIN
UPDATE audit_head SET row_json = json_object('registry_number', OLD.registry_number, 'title', OLD.title, 'status', OLD.status, 'phase', OLD.phase, 'sites', OLD.sites, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'trial', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'trial', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_member_guard_update BEFORE UPDATE ON board_member BEGIN SELECT RAISE(ABORT, 'TB003 board_member was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 board_member keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no board_member') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 board_member keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER board_member_guard_delete BEFORE DELETE ON board_member BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no board_member away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER board_member_guard_insert BEFORE INSERT ON board_member BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no board_member') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 board_member names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 board_member begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER board_member_audit_insert AFTER INSERT ON board_member BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'person_id', NEW.person_id, 'discipline', NEW.discipline, 'deputy', NEW.deputy, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'board_member', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'board_member', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_member_audit_update AFTER UPDATE ON board_member BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'person_id', NEW.person_id, 'discipline', NEW.discipline, 'deputy', NEW.deputy, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'board_member', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'board_member', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER board_member_audit_delete AFTER DELETE ON board_member BEGIN
UPDATE audit_head SET row_json = json_object('board_id', OLD.board_id, 'person_id', OLD.person_id, 'discipline', OLD.discipline, 'deputy', OLD.deputy, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'board_member', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'board_member', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER clinical_case_guard_update BEFORE UPDATE ON clinical_case BEGIN SELECT RAISE(ABORT, 'TB003 clinical_case was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 clinical_case keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no clinical_case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 clinical_case keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.number IS OLD.number AND NEW.patient_id IS OLD.patient_id AND NEW.board_id IS OLD.board_id), 0); SELECT RAISE(ABORT, 'TB011 a specialist changes little of clinical_case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) <> 'specialist' OR (NEW.number IS OLD.number AND NEW.board_id IS OLD.board_id AND NEW.patient_id IS OLD.patient_id AND NEW.site IS OLD.site AND NEW.clinical_question IS OLD.clinical_question AND NEW.summary IS OLD.summary AND NEW.ecog IS OLD.ecog AND NEW.karnofsky IS OLD.karnofsky AND NEW.comorbidities IS OLD.comorbidities AND NEW.family_history IS OLD.family_history AND NEW.pregnancy IS OLD.pregnancy AND NEW.prior_treatment IS OLD.prior_treatment AND NEW.withdrawn_at IS OLD.withdrawn_at AND NEW.withdrawal_reason IS OLD.withdrawal_reason AND NEW.closed_at IS OLD.closed_at AND NEW.id IS OLD.id AND NEW.created_by_id IS OLD.created_by_id)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinions_opened_at IS NULL OR NEW.opinions_opened_at IS OLD.opinions_opened_at OR abs(julianday(NEW.opinions_opened_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.withdrawn_at IS NULL OR NEW.withdrawn_at IS OLD.withdrawn_at OR abs(julianday(NEW.withdrawn_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.closed_at IS NULL OR NEW.closed_at IS OLD.closed_at OR abs(julianday(NEW.closed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 opinions open when all are in, or when the chair opens them') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((NEW.opinions_opened_at IS NULL AND OLD.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL) OR (NEW.opinions_opened_at = OLD.opinions_opened_at AND NEW.opinions_opened_by_id IS OLD.opinions_opened_by_id) OR (OLD.opinions_opened_at IS NULL AND ((NEW.opinions_opened_by_id IS NULL AND (NOT EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id AND asked.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM opinion AS given WHERE given.case_id = NEW.id AND given.author_id = asked.person_id AND given.signed_at IS NOT NULL)) AND EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id AND asked.withdrawn_at IS NULL))) OR (NEW.opinions_opened_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE item.case_id = NEW.id AND held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)))))), 0); END;
CREATE TRIGGER clinical_case_guard_delete BEFORE DELETE ON clinical_case BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no clinical_case away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER clinical_case_guard_insert BEFORE INSERT ON clinical_case BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no clinical_case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 clinical_case names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 clinical_case begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinions_opened_at IS NULL OR abs(julianday(NEW.opinions_opened_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.withdrawn_at IS NULL OR abs(julianday(NEW.withdrawn_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.closed_at IS NULL OR abs(julianday(NEW.closed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 opinions are sealed until they are in') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL), 0); END;
CREATE TRIGGER clinical_case_audit_insert AFTER INSERT ON clinical_case BEGIN
UPDATE audit_head SET row_json = json_object('number', NEW.number, 'board_id', NEW.board_id, 'patient_id', NEW.patient_id, 'site', NEW.site, 'clinical_question', NEW.clinical_question, 'summary', NEW.summary, 'ecog', NEW.ecog, 'karnofsky', NEW.karnofsky, 'comorbidities', NEW.comorbidities, 'family_history', NEW.family_history, 'pregnancy', NEW.pregnancy, 'prior_treatment', NEW.prior_treatment, 'opinions_opened_at', NEW.opinions_opened_at, 'opinions_opened_by_id', NEW.opinions_opened_by_id, 'withdrawn_at', NEW.withdrawn_at, 'withdrawal_reason', NEW.withdrawal_reason, 'closed_at', NEW.closed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'clinical_case', 'row', NEW.id, 'case', NEW.id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'clinical_case', NEW.id, NEW.id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER clinical_case_audit_update AFTER UPDATE ON clinical_case BEGIN
UPDATE audit_head SET row_json = json_object('number', NEW.number, 'board_id', NEW.board_id, 'patient_id', NEW.patient_id, 'site', NEW.site, 'clinical_question', NEW.clinical_question, 'summary', NEW.summary, 'ecog', NEW.ecog, 'karnofsky', NEW.karnofsky, 'comorbidities', NEW.comorbidities, 'family_history', NEW.family_history, 'pregnancy', NEW.pregnancy, 'prior_treatment', NEW.prior_treatment, 'opinions_opened_at', NEW.opinions_opened_at, 'opinions_opened_by_id', NEW.opinions_opened_by_id, 'withdrawn_at', NEW.withdrawn_at, 'withdrawal_reason', NEW.withdrawal_reason, 'closed_at', NEW.closed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'clinical_case', 'row', NEW.id, 'case', NEW.id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'clinical_case', NEW.id, NEW.id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER clinical_case_audit_delete AFTER DELETE ON clinical_case BEGIN
UPDATE audit_head SET row_json = json_object('number', OLD.number, 'board_id', OLD.board_id, 'patient_id', OLD.patient_id, 'site', OLD.site, 'clinical_question', OLD.clinical_question, 'summary', OLD.summary, 'ecog', OLD.ecog, 'karnofsky', OLD.karnofsky, 'comorbidities', OLD.comorbidities, 'family_history', OLD.family_history, 'pregnancy', OLD.pregnancy, 'prior_treatment', OLD.prior_treatment, 'opinions_opened_at', OLD.opinions_opened_at, 'opinions_opened_by_id', OLD.opinions_opened_by_id, 'withdrawn_at', OLD.withdrawn_at, 'withdrawal_reason', OLD.withdrawal_reason, 'closed_at', OLD.closed_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'clinical_case', 'row', OLD.id, 'case', OLD.id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'clinical_case', OLD.id, OLD.id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_file_guard_update BEFORE UPDATE ON imported_file BEGIN SELECT RAISE(ABORT, 'TB003 imported_file was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 imported_file keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 imported_file is signed or issued and cannot be changed') WHERE (1) AND ((NEW.attachment_id IS NOT OLD.attachment_id OR NEW.name IS NOT OLD.name OR NEW.format IS NOT OLD.format OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no imported_file') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER imported_file_guard_delete BEFORE DELETE ON imported_file BEGIN SELECT RAISE(ABORT, 'TB002 imported_file is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER imported_file_guard_insert BEFORE INSERT ON imported_file BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no imported_file') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 imported_file names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 imported_file begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER imported_file_audit_insert AFTER INSERT ON imported_file BEGIN
UPDATE audit_head SET row_json = json_object('attachment_id', NEW.attachment_id, 'name', NEW.name, 'format', NEW.format, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'imported_file', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'imported_file', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_file_audit_update AFTER UPDATE ON imported_file BEGIN
UPDATE audit_head SET row_json = json_object('attachment_id', NEW.attachment_id, 'name', NEW.name, 'format', NEW.format, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'imported_file', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'imported_file', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_file_audit_delete AFTER DELETE ON imported_file BEGIN
UPDATE audit_head SET row_json = json_object('attachment_id', OLD.attachment_id, 'name', OLD.name, 'format', OLD.format, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'imported_file', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'imported_file', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER meeting_guard_update BEFORE UPDATE ON meeting BEGIN SELECT RAISE(ABORT, 'TB003 meeting was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 meeting keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 meeting is signed or issued and cannot be changed') WHERE (OLD.closed_at IS NOT NULL) AND ((NEW.board_id IS NOT OLD.board_id OR NEW.starts_at IS NOT OLD.starts_at OR NEW.planned_minutes IS NOT OLD.planned_minutes OR NEW.place IS NOT OLD.place OR NEW.video_link IS NOT OLD.video_link OR NEW.chair_id IS NOT OLD.chair_id OR NEW.coordinator_id IS NOT OLD.coordinator_id OR NEW.cutoff_at IS NOT OLD.cutoff_at OR NEW.closed_at IS NOT OLD.closed_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 meeting keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.board_id IS OLD.board_id), 0); SELECT RAISE(ABORT, 'TB011 a specialist changes little of meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) <> 'specialist' OR (NEW.board_id IS OLD.board_id AND NEW.starts_at IS OLD.starts_at AND NEW.planned_minutes IS OLD.planned_minutes AND NEW.place IS OLD.place AND NEW.video_link IS OLD.video_link AND NEW.chair_id IS OLD.chair_id AND NEW.coordinator_id IS OLD.coordinator_id AND NEW.cutoff_at IS OLD.cutoff_at AND NEW.id IS OLD.id AND NEW.created_by_id IS OLD.created_by_id)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.closed_at IS NULL OR NEW.closed_at IS OLD.closed_at OR abs(julianday(NEW.closed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 only a coordinator or the chair runs a meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR OLD.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB011 a meeting is chaired by an active specialist') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.chair_id = OLD.chair_id OR EXISTS (SELECT 1 FROM person AS named WHERE named.id = NEW.chair_id AND named.role = 'specialist' AND named.active)), 0); END;
CREATE TRIGGER meeting_guard_delete BEFORE DELETE ON meeting BEGIN SELECT RAISE(ABORT, 'TB002 meeting is signed or issued and cannot be deleted') WHERE (OLD.closed_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no meeting away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER meeting_guard_insert BEFORE INSERT ON meeting BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 meeting names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 meeting begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.closed_at IS NULL OR abs(julianday(NEW.closed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 a meeting is chaired by an active specialist') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM person AS named WHERE named.id = NEW.chair_id AND named.role = 'specialist' AND named.active)), 0); SELECT RAISE(ABORT, 'TB005 meeting cannot be born signed') WHERE NEW.closed_at IS NOT NULL; END;
CREATE TRIGGER meeting_audit_insert AFTER INSERT ON meeting BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'starts_at', NEW.starts_at, 'planned_minutes', NEW.planned_minutes, 'place', NEW.place, 'video_link', NEW.video_link, 'chair_id', NEW.chair_id, 'coordinator_id', NEW.coordinator_id, 'cutoff_at', NEW.cutoff_at, 'closed_at', NEW.closed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'meeting', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'meeting', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER meeting_audit_update AFTER UPDATE ON meeting BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'starts_at', NEW.starts_at, 'planned_minutes', NEW.planned_minutes, 'place', NEW.place, 'video_link', NEW.video_link, 'chair_id', NEW.chair_id, 'coordinator_id', NEW.coordinator_id, 'cutoff_at', NEW.cutoff_at, 'closed_at', NEW.closed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'meeting', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'meeting', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER meeting_audit_delete AFTER DELETE ON meeting BEGIN
UPDATE audit_head SET row_json = json_object('board_id', OLD.board_id, 'starts_at', OLD.starts_at, 'planned_minutes', OLD.planned_minutes, 'place', OLD.place, 'video_link', OLD.video_link, 'chair_id', OLD.chair_id, 'coordinator_id', OLD.coordinator_id, 'cutoff_at', OLD.cutoff_at, 'closed_at', OLD.closed_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'meeting', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'meeting', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_identifier_guard_update BEFORE UPDATE ON patient_identifier BEGIN SELECT RAISE(ABORT, 'TB003 patient_identifier was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 patient_identifier keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no patient_identifier') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 patient_identifier keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.patient_id IS OLD.patient_id), 0); END;
CREATE TRIGGER patient_identifier_guard_delete BEFORE DELETE ON patient_identifier BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no patient_identifier away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); END;
CREATE TRIGGER patient_identifier_guard_insert BEFORE INSERT ON patient_identifier BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no patient_identifier') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 patient_identifier names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 patient_identifier begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER patient_identifier_audit_insert AFTER INSERT ON patient_identifier BEGIN
UPDATE audit_head SET row_json = json_object('patient_id', NEW.patient_id, 'value', NEW.value, 'issuer', NEW.issuer, 'kind', NEW.kind, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'patient_identifier', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'patient_identifier', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_identifier_audit_update AFTER UPDATE ON patient_identifier BEGIN
UPDATE audit_head SET row_json = json_object('patient_id', NEW.patient_id, 'value', NEW.value, 'issuer', NEW.issuer, 'kind', NEW.kind, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'patient_identifier', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'patient_identifier', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER patient_identifier_audit_delete AFTER DELETE ON patient_identifier BEGIN
UPDATE audit_head SET row_json = json_object('patient_id', OLD.patient_id, 'value', OLD.value, 'issuer', OLD.issuer, 'kind', OLD.kind, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'patient_identifier', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'patient_identifier', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER required_discipline_guard_update BEFORE UPDATE ON required_discipline BEGIN SELECT RAISE(ABORT, 'TB003 required_discipline was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 required_discipline keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB006 this role changes no required_discipline') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 required_discipline keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER required_discipline_guard_delete BEFORE DELETE ON required_discipline BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no required_discipline away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER required_discipline_guard_insert BEFORE INSERT ON required_discipline BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no required_discipline') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 required_discipline names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 required_discipline begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER required_discipline_audit_insert AFTER INSERT ON required_discipline BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'discipline', NEW.discipline, 'necessity', NEW.necessity, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'required_discipline', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'required_discipline', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER required_discipline_audit_update AFTER UPDATE ON required_discipline BEGIN
UPDATE audit_head SET row_json = json_object('board_id', NEW.board_id, 'discipline', NEW.discipline, 'necessity', NEW.necessity, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'required_discipline', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'required_discipline', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER required_discipline_audit_delete AFTER DELETE ON required_discipline BEGIN
UPDATE audit_head SET row_json = json_object('board_id', OLD.board_id, 'discipline', OLD.discipline, 'necessity', OLD.necessity, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'required_discipline', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'required_discipline', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER agenda_item_guard_update BEFORE UPDATE ON agenda_item BEGIN SELECT RAISE(ABORT, 'TB003 agenda_item was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 agenda_item keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 agenda_item is signed or issued and cannot be changed') WHERE (OLD.decided_at IS NOT NULL) AND ((NEW.meeting_id IS NOT OLD.meeting_id OR NEW.case_id IS NOT OLD.case_id OR NEW.position IS NOT OLD.position OR NEW.minutes IS NOT OLD.minutes OR NEW.presenter_id IS NOT OLD.presenter_id OR NEW.question IS NOT OLD.question OR NEW.late_reason IS NOT OLD.late_reason OR NEW.provisional_reason IS NOT OLD.provisional_reason OR NEW.started_at IS NOT OLD.started_at OR NEW.outcome IS NOT OLD.outcome OR NEW.deferral_reason IS NOT OLD.deferral_reason OR NEW.note IS NOT OLD.note OR NEW.quorate IS NOT OLD.quorate OR NEW.present IS NOT OLD.present OR NEW.absent IS NOT OLD.absent OR NEW.decided_at IS NOT OLD.decided_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no agenda_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 agenda_item keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.meeting_id IS OLD.meeting_id), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.started_at IS NULL OR NEW.started_at IS OLD.started_at OR abs(julianday(NEW.started_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.decided_at IS NULL OR NEW.decided_at IS OLD.decided_at OR abs(julianday(NEW.decided_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 only a coordinator or the chair runs a meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER agenda_item_guard_delete BEFORE DELETE ON agenda_item BEGIN SELECT RAISE(ABORT, 'TB002 agenda_item is signed or issued and cannot be deleted') WHERE (OLD.decided_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no agenda_item away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER agenda_item_guard_insert BEFORE INSERT ON agenda_item BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no agenda_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 agenda_item names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 agenda_item begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.started_at IS NULL OR abs(julianday(NEW.started_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.decided_at IS NULL OR abs(julianday(NEW.decided_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 a meeting takes cases of its own board') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM meeting AS held JOIN clinical_case AS listed ON listed.board_id = held.board_id WHERE held.id = NEW.meeting_id AND listed.id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB005 agenda_item cannot be born signed') WHERE NEW.decided_at IS NOT NULL; END;
CREATE TRIGGER agenda_item_audit_insert AFTER INSERT ON agenda_item BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', NEW.meeting_id, 'case_id', NEW.case_id, 'position', NEW.position, 'minutes', NEW.minutes, 'presenter_id', NEW.presenter_id, 'question', NEW.question, 'late_reason', NEW.late_reason, 'provisional_reason', NEW.provisional_reason, 'started_at', NEW.started_at, 'outcome', NEW.outcome, 'deferral_reason', NEW.deferral_reason, 'note', NEW.note, 'quorate', NEW.quorate, 'present', NEW.present, 'absent', NEW.absent, 'decided_at', NEW.decided_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'agenda_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'agenda_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER agenda_item_audit_update AFTER UPDATE ON agenda_item BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', NEW.meeting_id, 'case_id', NEW.case_id, 'position', NEW.position, 'minutes', NEW.minutes, 'presenter_id', NEW.presenter_id, 'question', NEW.question, 'late_reason', NEW.late_reason, 'provisional_reason', NEW.provisional_reason, 'started_at', NEW.started_at, 'outcome', NEW.outcome, 'deferral_reason', NEW.deferral_reason, 'note', NEW.note, 'quorate', NEW.quorate, 'present', NEW.present, 'absent', NEW.absent, 'decided_at', NEW.decided_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'agenda_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'agenda_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER agenda_item_audit_delete AFTER DELETE ON agenda_item BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', OLD.meeting_id, 'case_id', OLD.case_id, 'position', OLD.position, 'minutes', OLD.minutes, 'presenter_id', OLD.presenter_id, 'question', OLD.question, 'late_reason', OLD.late_reason, 'provisional_reason', OLD.provisional_reason, 'started_at', OLD.started_at, 'outcome', OLD.outcome, 'deferral_reason', OLD.deferral_reason, 'note', OLD.note, 'quorate', OLD.quorate, 'present', OLD.present, 'absent', OLD.absent, 'decided_at', OLD.decided_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'agenda_item', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'agenda_item', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attendance_guard_update BEFORE UPDATE ON attendance BEGIN SELECT RAISE(ABORT, 'TB003 attendance was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 attendance keeps its identity') WHERE (NEW.id IS NOT OLD.id); SELECT RAISE(ABORT, 'TB002 attendance is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)) AND ((NEW.meeting_id IS NOT OLD.meeting_id OR NEW.person_id IS NOT OLD.person_id OR NEW.discipline IS NOT OLD.discipline OR NEW.arrived_at IS NOT OLD.arrived_at OR NEW.left_at IS NOT OLD.left_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB002 attendance cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no attendance') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 attendance keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.meeting_id IS OLD.meeting_id AND NEW.person_id IS OLD.person_id), 0); SELECT RAISE(ABORT, 'TB011 only a coordinator or the chair runs a meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER attendance_guard_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'TB002 attendance is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM meeting AS parent WHERE parent.id = OLD.meeting_id AND parent.closed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no attendance away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER attendance_guard_insert BEFORE INSERT ON attendance BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no attendance') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 attendance names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 attendance begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 only a coordinator or the chair runs a meeting') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = NEW.meeting_id AND held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 attendance cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM meeting AS parent WHERE parent.id = NEW.meeting_id AND parent.closed_at IS NOT NULL)); END;
CREATE TRIGGER attendance_audit_insert AFTER INSERT ON attendance BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', NEW.meeting_id, 'person_id', NEW.person_id, 'discipline', NEW.discipline, 'arrived_at', NEW.arrived_at, 'left_at', NEW.left_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'attendance', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'attendance', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attendance_audit_update AFTER UPDATE ON attendance BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', NEW.meeting_id, 'person_id', NEW.person_id, 'discipline', NEW.discipline, 'arrived_at', NEW.arrived_at, 'left_at', NEW.left_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'attendance', 'row', NEW.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'attendance', NEW.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER attendance_audit_delete AFTER DELETE ON attendance BEGIN
UPDATE audit_head SET row_json = json_object('meeting_id', OLD.meeting_id, 'person_id', OLD.person_id, 'discipline', OLD.discipline, 'arrived_at', OLD.arrived_at, 'left_at', OLD.left_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'attendance', 'row', OLD.id, 'case', NULL,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'attendance', OLD.id, NULL, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_access_guard_update BEFORE UPDATE ON case_access BEGIN SELECT RAISE(ABORT, 'TB003 case_access was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 case_access keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 case_access is signed or issued and cannot be changed') WHERE (1) AND ((NEW.person_id IS NOT OLD.person_id OR NEW.purpose IS NOT OLD.purpose OR NEW.reason IS NOT OLD.reason OR NEW.expires_at IS NOT OLD.expires_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no case_access') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER case_access_guard_delete BEFORE DELETE ON case_access BEGIN SELECT RAISE(ABORT, 'TB002 case_access is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER case_access_guard_insert BEFORE INSERT ON case_access BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no case_access') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'auditor', 'coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 case_access names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 case_access begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 case_access names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id) AND (NEW.purpose = 'emergency' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' OR NEW.purpose <> 'emergency' AND ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)))))))), 0); SELECT RAISE(ABORT, 'TB011 a ticket lasts twelve hours at the most') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.expires_at <= strftime('%Y-%m-%d %H:%M:%f', 'now', '+12 hours', '+1 minute')), 0); SELECT RAISE(ABORT, 'TB011 an emergency lasts one hour') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.purpose <> 'emergency' OR NEW.expires_at <= strftime('%Y-%m-%d %H:%M:%f', 'now', '+1 hour', '+1 minute')), 0); END;
CREATE TRIGGER case_access_audit_insert AFTER INSERT ON case_access BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'purpose', NEW.purpose, 'reason', NEW.reason, 'expires_at', NEW.expires_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'case_access', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'case_access', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_access_audit_update AFTER UPDATE ON case_access BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'purpose', NEW.purpose, 'reason', NEW.reason, 'expires_at', NEW.expires_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'case_access', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'case_access', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER case_access_audit_delete AFTER DELETE ON case_access BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'purpose', OLD.purpose, 'reason', OLD.reason, 'expires_at', OLD.expires_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'case_access', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'case_access', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER consent_guard_update BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'TB003 consent was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 consent keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no consent') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 consent keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER consent_guard_delete BEFORE DELETE ON consent BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no consent away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); END;
CREATE TRIGGER consent_guard_insert BEFORE INSERT ON consent BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no consent') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 consent names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 consent begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER consent_audit_insert AFTER INSERT ON consent BEGIN
UPDATE audit_head SET row_json = json_object('purpose', NEW.purpose, 'given', NEW.given, 'given_on', NEW.given_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'consent', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'consent', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER consent_audit_update AFTER UPDATE ON consent BEGIN
UPDATE audit_head SET row_json = json_object('purpose', NEW.purpose, 'given', NEW.given, 'given_on', NEW.given_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'consent', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'consent', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER consent_audit_delete AFTER DELETE ON consent BEGIN
UPDATE audit_head SET row_json = json_object('purpose', OLD.purpose, 'given', OLD.given, 'given_on', OLD.given_on, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'consent', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'consent', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_guard_update BEFORE UPDATE ON diagnosis BEGIN SELECT RAISE(ABORT, 'TB003 diagnosis was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 diagnosis keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 diagnosis is signed or issued and cannot be changed') WHERE (OLD.frozen_at IS NOT NULL) AND ((NEW.kind IS NOT OLD.kind OR NEW.verbatim IS NOT OLD.verbatim OR NEW.stated_by IS NOT OLD.stated_by OR NEW.institution IS NOT OLD.institution OR NEW.stated_on IS NOT OLD.stated_on OR NEW.report_number IS NOT OLD.report_number OR NEW.code IS NOT OLD.code OR NEW.code_system IS NOT OLD.code_system OR NEW.code_version IS NOT OLD.code_version OR NEW.code_display IS NOT OLD.code_display OR NEW.frozen_at IS NOT OLD.frozen_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no diagnosis') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 diagnosis keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.kind IS OLD.kind), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.frozen_at IS NULL OR NEW.frozen_at IS OLD.frozen_at OR abs(julianday(NEW.frozen_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR (NEW.verbatim IS OLD.verbatim AND NEW.stated_by IS OLD.stated_by AND NEW.institution IS OLD.institution AND NEW.stated_on IS OLD.stated_on AND NEW.report_number IS OLD.report_number AND NEW.code IS OLD.code AND NEW.code_system IS OLD.code_system AND NEW.code_version IS OLD.code_version AND NEW.code_display IS OLD.code_display)), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind IN ('outside', 'board') OR OLD.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER diagnosis_guard_delete BEFORE DELETE ON diagnosis BEGIN SELECT RAISE(ABORT, 'TB002 diagnosis is signed or issued and cannot be deleted') WHERE (OLD.frozen_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no diagnosis away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind IN ('outside', 'board') OR OLD.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator'), 0); END;
CREATE TRIGGER diagnosis_guard_insert BEFORE INSERT ON diagnosis BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no diagnosis') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 diagnosis names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 diagnosis begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.frozen_at IS NULL OR abs(julianday(NEW.frozen_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator'), 0); SELECT RAISE(ABORT, 'TB005 diagnosis cannot be born signed') WHERE NEW.frozen_at IS NOT NULL; END;
CREATE TRIGGER diagnosis_audit_insert AFTER INSERT ON diagnosis BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'verbatim', NEW.verbatim, 'stated_by', NEW.stated_by, 'institution', NEW.institution, 'stated_on', NEW.stated_on, 'report_number', NEW.report_number, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'code_display', NEW.code_display, 'frozen_at', NEW.frozen_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'diagnosis', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'diagnosis', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_audit_update AFTER UPDATE ON diagnosis BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'verbatim', NEW.verbatim, 'stated_by', NEW.stated_by, 'institution', NEW.institution, 'stated_on', NEW.stated_on, 'report_number', NEW.report_number, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'code_display', NEW.code_display, 'frozen_at', NEW.frozen_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'diagnosis', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'diagnosis', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_audit_delete AFTER DELETE ON diagnosis BEGIN
UPDATE audit_head SET row_json = json_object('kind', OLD.kind, 'verbatim', OLD.verbatim, 'stated_by', OLD.stated_by, 'institution', OLD.institution, 'stated_on', OLD.stated_on, 'report_number', OLD.report_number, 'code', OLD.code, 'code_system', OLD.code_system, 'code_version', OLD.code_version, 'code_display', OLD.code_display, 'frozen_at', OLD.frozen_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'diagnosis', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'diagnosis', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_entry_guard_update BEFORE UPDATE ON imported_entry BEGIN SELECT RAISE(ABORT, 'TB003 imported_entry was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 imported_entry keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 imported_entry is signed or issued and cannot be changed') WHERE (1) AND ((NEW.file_id IS NOT OLD.file_id OR NEW.position IS NOT OLD.position OR NEW.key IS NOT OLD.key OR NEW.resource_type IS NOT OLD.resource_type OR NEW.content_sha256 IS NOT OLD.content_sha256 OR NEW.outcome IS NOT OLD.outcome OR NEW.reason IS NOT OLD.reason OR NEW.patient_id IS NOT OLD.patient_id OR NEW.case_id IS NOT OLD.case_id OR NEW.filed_sha256 IS NOT OLD.filed_sha256 OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id)); SELECT RAISE(ABORT, 'TB006 this role changes no imported_entry') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER imported_entry_guard_delete BEFORE DELETE ON imported_entry BEGIN SELECT RAISE(ABORT, 'TB002 imported_entry is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER imported_entry_guard_insert BEFORE INSERT ON imported_entry BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no imported_entry') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 imported_entry names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 imported_entry begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER imported_entry_audit_insert AFTER INSERT ON imported_entry BEGIN
UPDATE audit_head SET row_json = json_object('file_id', NEW.file_id, 'position', NEW.position, 'key', NEW.key, 'resource_type', NEW.resource_type, 'content_sha256', NEW.content_sha256, 'outcome', NEW.outcome, 'reason', NEW.reason, 'patient_id', NEW.patient_id, 'case_id', NEW.case_id, 'filed_sha256', NEW.filed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'imported_entry', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'imported_entry', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_entry_audit_update AFTER UPDATE ON imported_entry BEGIN
UPDATE audit_head SET row_json = json_object('file_id', NEW.file_id, 'position', NEW.position, 'key', NEW.key, 'resource_type', NEW.resource_type, 'content_sha256', NEW.content_sha256, 'outcome', NEW.outcome, 'reason', NEW.reason, 'patient_id', NEW.patient_id, 'case_id', NEW.case_id, 'filed_sha256', NEW.filed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'imported_entry', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'imported_entry', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER imported_entry_audit_delete AFTER DELETE ON imported_entry BEGIN
UPDATE audit_head SET row_json = json_object('file_id', OLD.file_id, 'position', OLD.position, 'key', OLD.key, 'resource_type', OLD.resource_type, 'content_sha256', OLD.content_sha256, 'outcome', OLD.outcome, 'reason', OLD.reason, 'patient_id', OLD.patient_id, 'case_id', OLD.case_id, 'filed_sha256', OLD.filed_sha256, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'imported_entry', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'imported_entry', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_guard_update BEFORE UPDATE ON material BEGIN SELECT RAISE(ABORT, 'TB003 material was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 material keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no material') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 material keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER material_guard_delete BEFORE DELETE ON material BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no material away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER material_guard_insert BEFORE INSERT ON material BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no material') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 material names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 material begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER material_audit_insert AFTER INSERT ON material BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'description', NEW.description, 'accession_number', NEW.accession_number, 'quantity', NEW.quantity, 'outside', NEW.outside, 'source_id', NEW.source_id, 'necessity', NEW.necessity, 'collected_on', NEW.collected_on, 'received_on', NEW.received_on, 'returned_on', NEW.returned_on, 'location', NEW.location, 'unavailable_reason', NEW.unavailable_reason, 'attachment_id', NEW.attachment_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'material', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'material', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_audit_update AFTER UPDATE ON material BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'description', NEW.description, 'accession_number', NEW.accession_number, 'quantity', NEW.quantity, 'outside', NEW.outside, 'source_id', NEW.source_id, 'necessity', NEW.necessity, 'collected_on', NEW.collected_on, 'received_on', NEW.received_on, 'returned_on', NEW.returned_on, 'location', NEW.location, 'unavailable_reason', NEW.unavailable_reason, 'attachment_id', NEW.attachment_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'material', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'material', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_audit_delete AFTER DELETE ON material BEGIN
UPDATE audit_head SET row_json = json_object('kind', OLD.kind, 'description', OLD.description, 'accession_number', OLD.accession_number, 'quantity', OLD.quantity, 'outside', OLD.outside, 'source_id', OLD.source_id, 'necessity', OLD.necessity, 'collected_on', OLD.collected_on, 'received_on', OLD.received_on, 'returned_on', OLD.returned_on, 'location', OLD.location, 'unavailable_reason', OLD.unavailable_reason, 'attachment_id', OLD.attachment_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'material', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'material', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_invitation_guard_update BEFORE UPDATE ON opinion_invitation BEGIN SELECT RAISE(ABORT, 'TB003 opinion_invitation was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 opinion_invitation keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no opinion_invitation') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 opinion_invitation keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.person_id IS OLD.person_id), 0); END;
CREATE TRIGGER opinion_invitation_guard_delete BEFORE DELETE ON opinion_invitation BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no opinion_invitation away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER opinion_invitation_guard_insert BEFORE INSERT ON opinion_invitation BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no opinion_invitation') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 opinion_invitation names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 opinion_invitation begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER opinion_invitation_audit_insert AFTER INSERT ON opinion_invitation BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'discipline', NEW.discipline, 'due_on', NEW.due_on, 'conflict', NEW.conflict, 'withdrawn_at', NEW.withdrawn_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'opinion_invitation', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'opinion_invitation', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_invitation_audit_update AFTER UPDATE ON opinion_invitation BEGIN
UPDATE audit_head SET row_json = json_object('person_id', NEW.person_id, 'discipline', NEW.discipline, 'due_on', NEW.due_on, 'conflict', NEW.conflict, 'withdrawn_at', NEW.withdrawn_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'opinion_invitation', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'opinion_invitation', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_invitation_audit_delete AFTER DELETE ON opinion_invitation BEGIN
UPDATE audit_head SET row_json = json_object('person_id', OLD.person_id, 'discipline', OLD.discipline, 'due_on', OLD.due_on, 'conflict', OLD.conflict, 'withdrawn_at', OLD.withdrawn_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'opinion_invitation', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'opinion_invitation', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER question_guard_update BEFORE UPDATE ON question BEGIN SELECT RAISE(ABORT, 'TB003 question was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 question keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no question') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 question keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.asked_by IS OLD.asked_by), 0); END;
CREATE TRIGGER question_guard_delete BEFORE DELETE ON question BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no question away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER question_guard_insert BEFORE INSERT ON question BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no question') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 question names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 question begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); END;
CREATE TRIGGER question_audit_insert AFTER INSERT ON question BEGIN
UPDATE audit_head SET row_json = json_object('position', NEW.position, 'asked_by', NEW.asked_by, 'text', NEW.text, 'assigned_discipline', NEW.assigned_discipline, 'asked_on', NEW.asked_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'question', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'question', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER question_audit_update AFTER UPDATE ON question BEGIN
UPDATE audit_head SET row_json = json_object('position', NEW.position, 'asked_by', NEW.asked_by, 'text', NEW.text, 'assigned_discipline', NEW.assigned_discipline, 'asked_on', NEW.asked_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'question', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'question', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER question_audit_delete AFTER DELETE ON question BEGIN
UPDATE audit_head SET row_json = json_object('position', OLD.position, 'asked_by', OLD.asked_by, 'text', OLD.text, 'assigned_discipline', OLD.assigned_discipline, 'asked_on', OLD.asked_on, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'question', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'question', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER referral_guard_update BEFORE UPDATE ON referral BEGIN SELECT RAISE(ABORT, 'TB003 referral was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 referral keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no referral') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 referral keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); END;
CREATE TRIGGER referral_guard_delete BEFORE DELETE ON referral BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no referral away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER referral_guard_insert BEFORE INSERT ON referral BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no referral') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 referral names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 referral begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER referral_audit_insert AFTER INSERT ON referral BEGIN
UPDATE audit_head SET row_json = json_object('requested_by', NEW.requested_by, 'reason', NEW.reason, 'mode', NEW.mode, 'urgency', NEW.urgency, 'received_on', NEW.received_on, 'referrer_id', NEW.referrer_id, 'insurer_id', NEW.insurer_id, 'trusted_person_id', NEW.trusted_person_id, 'country', NEW.country, 'language', NEW.language, 'interpreter_needed', NEW.interpreter_needed, 'insurance_plan', NEW.insurance_plan, 'insurance_covers', NEW.insurance_covers, 'authorization_number', NEW.authorization_number, 'decision', NEW.decision, 'decision_reason', NEW.decision_reason, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'referral', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'referral', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER referral_audit_update AFTER UPDATE ON referral BEGIN
UPDATE audit_head SET row_json = json_object('requested_by', NEW.requested_by, 'reason', NEW.reason, 'mode', NEW.mode, 'urgency', NEW.urgency, 'received_on', NEW.received_on, 'referrer_id', NEW.referrer_id, 'insurer_id', NEW.insurer_id, 'trusted_person_id', NEW.trusted_person_id, 'country', NEW.country, 'language', NEW.language, 'interpreter_needed', NEW.interpreter_needed, 'insurance_plan', NEW.insurance_plan, 'insurance_covers', NEW.insurance_covers, 'authorization_number', NEW.authorization_number, 'decision', NEW.decision, 'decision_reason', NEW.decision_reason, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'referral', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'referral', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER referral_audit_delete AFTER DELETE ON referral BEGIN
UPDATE audit_head SET row_json = json_object('requested_by', OLD.requested_by, 'reason', OLD.reason, 'mode', OLD.mode, 'urgency', OLD.urgency, 'received_on', OLD.received_on, 'referrer_id', OLD.referrer_id, 'insurer_id', OLD.insurer_id, 'trusted_person_id', OLD.trusted_person_id, 'country', OLD.country, 'language', OLD.language, 'interpreter_needed', OLD.interpreter_needed, 'insurance_plan', OLD.insurance_plan, 'insurance_covers', OLD.insurance_covers, 'authorization_number', OLD.authorization_number, 'decision', OLD.decision, 'decision_reason', OLD.decision_reason, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'referral', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'referral', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_plan_guard_update BEFORE UPDATE ON treatment_plan BEGIN SELECT RAISE(ABORT, 'TB003 treatment_plan was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 treatment_plan keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 treatment_plan is signed or issued and cannot be changed') WHERE (OLD.frozen_at IS NOT NULL) AND ((NEW.kind IS NOT OLD.kind OR NEW.verbatim IS NOT OLD.verbatim OR NEW.stated_by IS NOT OLD.stated_by OR NEW.institution IS NOT OLD.institution OR NEW.stated_on IS NOT OLD.stated_on OR NEW.frozen_at IS NOT OLD.frozen_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no treatment_plan') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 treatment_plan keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.kind IS OLD.kind), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.frozen_at IS NULL OR NEW.frozen_at IS OLD.frozen_at OR abs(julianday(NEW.frozen_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator' OR (NEW.verbatim IS OLD.verbatim AND NEW.stated_by IS OLD.stated_by AND NEW.institution IS OLD.institution AND NEW.stated_on IS OLD.stated_on)), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind IN ('outside', 'board') OR OLD.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER treatment_plan_guard_delete BEFORE DELETE ON treatment_plan BEGIN SELECT RAISE(ABORT, 'TB002 treatment_plan is signed or issued and cannot be deleted') WHERE (OLD.frozen_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no treatment_plan away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind IN ('outside', 'board') OR OLD.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator'), 0); END;
CREATE TRIGGER treatment_plan_guard_insert BEFORE INSERT ON treatment_plan BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no treatment_plan') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 treatment_plan names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 treatment_plan begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.frozen_at IS NULL OR abs(julianday(NEW.frozen_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB011 the outside record is kept by coordinators') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.kind <> 'outside' OR (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator'), 0); SELECT RAISE(ABORT, 'TB005 treatment_plan cannot be born signed') WHERE NEW.frozen_at IS NOT NULL; END;
CREATE TRIGGER treatment_plan_audit_insert AFTER INSERT ON treatment_plan BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'verbatim', NEW.verbatim, 'stated_by', NEW.stated_by, 'institution', NEW.institution, 'stated_on', NEW.stated_on, 'frozen_at', NEW.frozen_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'treatment_plan', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'treatment_plan', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_plan_audit_update AFTER UPDATE ON treatment_plan BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'verbatim', NEW.verbatim, 'stated_by', NEW.stated_by, 'institution', NEW.institution, 'stated_on', NEW.stated_on, 'frozen_at', NEW.frozen_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'treatment_plan', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'treatment_plan', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_plan_audit_delete AFTER DELETE ON treatment_plan BEGIN
UPDATE audit_head SET row_json = json_object('kind', OLD.kind, 'verbatim', OLD.verbatim, 'stated_by', OLD.stated_by, 'institution', OLD.institution, 'stated_on', OLD.stated_on, 'frozen_at', OLD.frozen_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'treatment_plan', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'treatment_plan', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_match_guard_update BEFORE UPDATE ON trial_match BEGIN SELECT RAISE(ABORT, 'TB003 trial_match was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 trial_match keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no trial_match') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 trial_match keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); SELECT RAISE(ABORT, 'TB011 nobody assesses in the name of another') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.assessed_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER trial_match_guard_delete BEFORE DELETE ON trial_match BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no trial_match away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER trial_match_guard_insert BEFORE INSERT ON trial_match BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no trial_match') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 trial_match names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 trial_match begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB011 nobody assesses in the name of another') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.assessed_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER trial_match_audit_insert AFTER INSERT ON trial_match BEGIN
UPDATE audit_head SET row_json = json_object('trial_id', NEW.trial_id, 'eligibility', NEW.eligibility, 'criterion', NEW.criterion, 'place', NEW.place, 'assessed_by_id', NEW.assessed_by_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'trial_match', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'trial_match', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_match_audit_update AFTER UPDATE ON trial_match BEGIN
UPDATE audit_head SET row_json = json_object('trial_id', NEW.trial_id, 'eligibility', NEW.eligibility, 'criterion', NEW.criterion, 'place', NEW.place, 'assessed_by_id', NEW.assessed_by_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'trial_match', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'trial_match', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER trial_match_audit_delete AFTER DELETE ON trial_match BEGIN
UPDATE audit_head SET row_json = json_object('trial_id', OLD.trial_id, 'eligibility', OLD.eligibility, 'criterion', OLD.criterion, 'place', OLD.place, 'assessed_by_id', OLD.assessed_by_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'trial_match', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'trial_match', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER biomarker_guard_update BEFORE UPDATE ON biomarker BEGIN SELECT RAISE(ABORT, 'TB003 biomarker was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 biomarker keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 biomarker is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND ((NEW.diagnosis_id IS NOT OLD.diagnosis_id OR NEW.name IS NOT OLD.name OR NEW.status IS NOT OLD.status OR NEW.specimen IS NOT OLD.specimen OR NEW.significance IS NOT OLD.significance OR NEW.evidence_level IS NOT OLD.evidence_level OR NEW.germline IS NOT OLD.germline OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id OR NEW.position IS NOT OLD.position OR NEW.absence IS NOT OLD.absence OR NEW.text IS NOT OLD.text OR NEW.code IS NOT OLD.code OR NEW.code_system IS NOT OLD.code_system OR NEW.code_version IS NOT OLD.code_version OR NEW.number IS NOT OLD.number OR NEW.unit IS NOT OLD.unit OR NEW.method IS NOT OLD.method)); SELECT RAISE(ABORT, 'TB002 biomarker cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no biomarker') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 biomarker keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.diagnosis_id IS OLD.diagnosis_id), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER biomarker_guard_delete BEFORE DELETE ON biomarker BEGIN SELECT RAISE(ABORT, 'TB002 biomarker is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no biomarker away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER biomarker_guard_insert BEFORE INSERT ON biomarker BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no biomarker') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 biomarker names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 biomarker begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 biomarker belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); SELECT RAISE(ABORT, 'TB002 biomarker cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)); END;
CREATE TRIGGER biomarker_audit_insert AFTER INSERT ON biomarker BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', NEW.diagnosis_id, 'name', NEW.name, 'status', NEW.status, 'specimen', NEW.specimen, 'significance', NEW.significance, 'evidence_level', NEW.evidence_level, 'germline', NEW.germline, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, 'position', NEW.position, 'absence', NEW.absence, 'text', NEW.text, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'number', NEW.number, 'unit', NEW.unit, 'method', NEW.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'biomarker', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'biomarker', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER biomarker_audit_update AFTER UPDATE ON biomarker BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', NEW.diagnosis_id, 'name', NEW.name, 'status', NEW.status, 'specimen', NEW.specimen, 'significance', NEW.significance, 'evidence_level', NEW.evidence_level, 'germline', NEW.germline, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, 'position', NEW.position, 'absence', NEW.absence, 'text', NEW.text, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'number', NEW.number, 'unit', NEW.unit, 'method', NEW.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'biomarker', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'biomarker', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER biomarker_audit_delete AFTER DELETE ON biomarker BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', OLD.diagnosis_id, 'name', OLD.name, 'status', OLD.status, 'specimen', OLD.specimen, 'significance', OLD.significance, 'evidence_level', OLD.evidence_level, 'germline', OLD.germline, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, 'position', OLD.position, 'absence', OLD.absence, 'text', OLD.text, 'code', OLD.code, 'code_system', OLD.code_system, 'code_version', OLD.code_version, 'number', OLD.number, 'unit', OLD.unit, 'method', OLD.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'biomarker', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'biomarker', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER custody_event_guard_update BEFORE UPDATE ON custody_event BEGIN SELECT RAISE(ABORT, 'TB003 custody_event was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 custody_event keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 custody_event is signed or issued and cannot be changed') WHERE (1) AND ((NEW.material_id IS NOT OLD.material_id OR NEW.kind IS NOT OLD.kind OR NEW.happened_on IS NOT OLD.happened_on OR NEW.quantity IS NOT OLD.quantity OR NEW.place IS NOT OLD.place OR NEW.tracking IS NOT OLD.tracking OR NEW.note IS NOT OLD.note OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no custody_event') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER custody_event_guard_delete BEFORE DELETE ON custody_event BEGIN SELECT RAISE(ABORT, 'TB002 custody_event is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER custody_event_guard_insert BEFORE INSERT ON custody_event BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no custody_event') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 custody_event names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 custody_event begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB013 custody_event belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER custody_event_audit_insert AFTER INSERT ON custody_event BEGIN
UPDATE audit_head SET row_json = json_object('material_id', NEW.material_id, 'kind', NEW.kind, 'happened_on', NEW.happened_on, 'quantity', NEW.quantity, 'place', NEW.place, 'tracking', NEW.tracking, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'custody_event', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'custody_event', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER custody_event_audit_update AFTER UPDATE ON custody_event BEGIN
UPDATE audit_head SET row_json = json_object('material_id', NEW.material_id, 'kind', NEW.kind, 'happened_on', NEW.happened_on, 'quantity', NEW.quantity, 'place', NEW.place, 'tracking', NEW.tracking, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'custody_event', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'custody_event', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER custody_event_audit_delete AFTER DELETE ON custody_event BEGIN
UPDATE audit_head SET row_json = json_object('material_id', OLD.material_id, 'kind', OLD.kind, 'happened_on', OLD.happened_on, 'quantity', OLD.quantity, 'place', OLD.place, 'tracking', OLD.tracking, 'note', OLD.note, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'custody_event', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'custody_event', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_axis_guard_update BEFORE UPDATE ON diagnosis_axis BEGIN SELECT RAISE(ABORT, 'TB003 diagnosis_axis was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 diagnosis_axis keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 diagnosis_axis is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)) AND ((NEW.diagnosis_id IS NOT OLD.diagnosis_id OR NEW.axis IS NOT OLD.axis OR NEW.label IS NOT OLD.label OR NEW.system IS NOT OLD.system OR NEW.radpeer IS NOT OLD.radpeer OR NEW.response IS NOT OLD.response OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id OR NEW.position IS NOT OLD.position OR NEW.absence IS NOT OLD.absence OR NEW.text IS NOT OLD.text OR NEW.code IS NOT OLD.code OR NEW.code_system IS NOT OLD.code_system OR NEW.code_version IS NOT OLD.code_version OR NEW.number IS NOT OLD.number OR NEW.unit IS NOT OLD.unit OR NEW.method IS NOT OLD.method)); SELECT RAISE(ABORT, 'TB002 diagnosis_axis cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no diagnosis_axis') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 diagnosis_axis keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.diagnosis_id IS OLD.diagnosis_id), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER diagnosis_axis_guard_delete BEFORE DELETE ON diagnosis_axis BEGIN SELECT RAISE(ABORT, 'TB002 diagnosis_axis is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = OLD.diagnosis_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no diagnosis_axis away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = OLD.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER diagnosis_axis_guard_insert BEFORE INSERT ON diagnosis_axis BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no diagnosis_axis') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 diagnosis_axis names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 diagnosis_axis begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 diagnosis_axis belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); SELECT RAISE(ABORT, 'TB002 diagnosis_axis cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM diagnosis AS parent WHERE parent.id = NEW.diagnosis_id AND parent.frozen_at IS NOT NULL)); END;
CREATE TRIGGER diagnosis_axis_audit_insert AFTER INSERT ON diagnosis_axis BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', NEW.diagnosis_id, 'axis', NEW.axis, 'label', NEW.label, 'system', NEW.system, 'radpeer', NEW.radpeer, 'response', NEW.response, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, 'position', NEW.position, 'absence', NEW.absence, 'text', NEW.text, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'number', NEW.number, 'unit', NEW.unit, 'method', NEW.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'diagnosis_axis', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'diagnosis_axis', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_axis_audit_update AFTER UPDATE ON diagnosis_axis BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', NEW.diagnosis_id, 'axis', NEW.axis, 'label', NEW.label, 'system', NEW.system, 'radpeer', NEW.radpeer, 'response', NEW.response, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, 'position', NEW.position, 'absence', NEW.absence, 'text', NEW.text, 'code', NEW.code, 'code_system', NEW.code_system, 'code_version', NEW.code_version, 'number', NEW.number, 'unit', NEW.unit, 'method', NEW.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'diagnosis_axis', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'diagnosis_axis', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER diagnosis_axis_audit_delete AFTER DELETE ON diagnosis_axis BEGIN
UPDATE audit_head SET row_json = json_object('diagnosis_id', OLD.diagnosis_id, 'axis', OLD.axis, 'label', OLD.label, 'system', OLD.system, 'radpeer', OLD.radpeer, 'response', OLD.response, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, 'position', OLD.position, 'absence', OLD.absence, 'text', OLD.text, 'code', OLD.code, 'code_system', OLD.code_system, 'code_version', OLD.code_version, 'number', OLD.number, 'unit', OLD.unit, 'method', OLD.method, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'diagnosis_axis', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'diagnosis_axis', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_request_guard_update BEFORE UPDATE ON material_request BEGIN SELECT RAISE(ABORT, 'TB003 material_request was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 material_request keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB006 this role changes no material_request') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB012 material_request keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id), 0); SELECT RAISE(ABORT, 'TB013 material_request belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER material_request_guard_delete BEFORE DELETE ON material_request BEGIN  SELECT RAISE(ABORT, 'TB006 this role takes no material_request away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER material_request_guard_insert BEFORE INSERT ON material_request BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no material_request') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator')), 0); SELECT RAISE(ABORT, 'TB007 material_request names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 material_request begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB013 material_request belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER material_request_audit_insert AFTER INSERT ON material_request BEGIN
UPDATE audit_head SET row_json = json_object('material_id', NEW.material_id, 'party_id', NEW.party_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'note', NEW.note, 'channel', NEW.channel, 'attachment_id', NEW.attachment_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'material_request', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'material_request', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_request_audit_update AFTER UPDATE ON material_request BEGIN
UPDATE audit_head SET row_json = json_object('material_id', NEW.material_id, 'party_id', NEW.party_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'note', NEW.note, 'channel', NEW.channel, 'attachment_id', NEW.attachment_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'material_request', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'material_request', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER material_request_audit_delete AFTER DELETE ON material_request BEGIN
UPDATE audit_head SET row_json = json_object('material_id', OLD.material_id, 'party_id', OLD.party_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'note', OLD.note, 'channel', OLD.channel, 'attachment_id', OLD.attachment_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'material_request', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'material_request', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_guard_update BEFORE UPDATE ON opinion BEGIN SELECT RAISE(ABORT, 'TB003 opinion was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 opinion keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 opinion is signed or issued and cannot be changed') WHERE (OLD.signed_at IS NOT NULL) AND ((NEW.author_id IS NOT OLD.author_id OR NEW.discipline IS NOT OLD.discipline OR NEW.diagnosis_agreement IS NOT OLD.diagnosis_agreement OR NEW.statement IS NOT OLD.statement OR NEW.rationale IS NOT OLD.rationale OR NEW.plan_id IS NOT OLD.plan_id OR NEW.confidence IS NOT OLD.confidence OR NEW.missing_information IS NOT OLD.missing_information OR NEW.evidence_level IS NOT OLD.evidence_level OR NEW.evidence_source IS NOT OLD.evidence_source OR NEW.supersedes_id IS NOT OLD.supersedes_id OR NEW.revision_reason IS NOT OLD.revision_reason OR NEW.signed_at IS NOT OLD.signed_at OR NEW.signed_sha256 IS NOT OLD.signed_sha256 OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 opinion keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.author_id IS OLD.author_id AND NEW.supersedes_id IS OLD.supersedes_id AND NEW.discipline IS OLD.discipline), 0); SELECT RAISE(ABORT, 'TB007 only its author changes opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.signed_at IS NULL OR NEW.signed_at IS OLD.signed_at OR abs(julianday(NEW.signed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB013 opinion belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB014 a password was set anew and nobody has confirmed it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND waiting.confirmed_at IS NULL)), 0); SELECT RAISE(ABORT, 'TB009 a signature is confirmed with the password') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR tb_confirmed()), 0); END;
CREATE TRIGGER opinion_guard_delete BEFORE DELETE ON opinion BEGIN SELECT RAISE(ABORT, 'TB002 opinion is signed or issued and cannot be deleted') WHERE (OLD.signed_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no opinion away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER opinion_guard_insert BEFORE INSERT ON opinion BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 opinion names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 opinion begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 opinion names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.signed_at IS NULL OR abs(julianday(NEW.signed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 opinion belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 opinion belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author revises an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS former WHERE former.id = NEW.supersedes_id AND former.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND former.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB005 opinion cannot be born signed') WHERE NEW.signed_at IS NOT NULL; END;
CREATE TRIGGER opinion_audit_insert AFTER INSERT ON opinion BEGIN
UPDATE audit_head SET row_json = json_object('author_id', NEW.author_id, 'discipline', NEW.discipline, 'diagnosis_agreement', NEW.diagnosis_agreement, 'statement', NEW.statement, 'rationale', NEW.rationale, 'plan_id', NEW.plan_id, 'confidence', NEW.confidence, 'missing_information', NEW.missing_information, 'evidence_level', NEW.evidence_level, 'evidence_source', NEW.evidence_source, 'supersedes_id', NEW.supersedes_id, 'revision_reason', NEW.revision_reason, 'signed_at', NEW.signed_at, 'signed_sha256', NEW.signed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'opinion', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'opinion', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_audit_update AFTER UPDATE ON opinion BEGIN
UPDATE audit_head SET row_json = json_object('author_id', NEW.author_id, 'discipline', NEW.discipline, 'diagnosis_agreement', NEW.diagnosis_agreement, 'statement', NEW.statement, 'rationale', NEW.rationale, 'plan_id', NEW.plan_id, 'confidence', NEW.confidence, 'missing_information', NEW.missing_information, 'evidence_level', NEW.evidence_level, 'evidence_source', NEW.evidence_source, 'supersedes_id', NEW.supersedes_id, 'revision_reason', NEW.revision_reason, 'signed_at', NEW.signed_at, 'signed_sha256', NEW.signed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'opinion', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'opinion', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER opinion_audit_delete AFTER DELETE ON opinion BEGIN
UPDATE audit_head SET row_json = json_object('author_id', OLD.author_id, 'discipline', OLD.discipline, 'diagnosis_agreement', OLD.diagnosis_agreement, 'statement', OLD.statement, 'rationale', OLD.rationale, 'plan_id', OLD.plan_id, 'confidence', OLD.confidence, 'missing_information', OLD.missing_information, 'evidence_level', OLD.evidence_level, 'evidence_source', OLD.evidence_source, 'supersedes_id', OLD.supersedes_id, 'revision_reason', OLD.revision_reason, 'signed_at', OLD.signed_at, 'signed_sha256', OLD.signed_sha256, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'opinion', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'opinion', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER plan_component_guard_update BEFORE UPDATE ON plan_component BEGIN SELECT RAISE(ABORT, 'TB003 plan_component was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 plan_component keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 plan_component is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)) AND ((NEW.plan_id IS NOT OLD.plan_id OR NEW.position IS NOT OLD.position OR NEW.modality IS NOT OLD.modality OR NEW.label IS NOT OLD.label OR NEW.text IS NOT OLD.text OR NEW.level IS NOT OLD.level OR NEW.timing IS NOT OLD.timing OR NEW.intent IS NOT OLD.intent OR NEW.condition IS NOT OLD.condition OR NEW.progress IS NOT OLD.progress OR NEW.started_on IS NOT OLD.started_on OR NEW.ended_on IS NOT OLD.ended_on OR NEW.code IS NOT OLD.code OR NEW.code_system IS NOT OLD.code_system OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 plan_component cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no plan_component') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 plan_component keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.plan_id IS OLD.plan_id), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = OLD.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER plan_component_guard_delete BEFORE DELETE ON plan_component BEGIN SELECT RAISE(ABORT, 'TB002 plan_component is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM treatment_plan AS parent WHERE parent.id = OLD.plan_id AND parent.frozen_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no plan_component away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = OLD.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); END;
CREATE TRIGGER plan_component_guard_insert BEFORE INSERT ON plan_component BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no plan_component') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 plan_component names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 plan_component begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 plan_component belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author changes a statement') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND (whole.kind = 'board' OR (whole.kind = 'outside' AND (SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'coordinator') OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))), 0); SELECT RAISE(ABORT, 'TB002 plan_component cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM treatment_plan AS parent WHERE parent.id = NEW.plan_id AND parent.frozen_at IS NOT NULL)); END;
CREATE TRIGGER plan_component_audit_insert AFTER INSERT ON plan_component BEGIN
UPDATE audit_head SET row_json = json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'modality', NEW.modality, 'label', NEW.label, 'text', NEW.text, 'level', NEW.level, 'timing', NEW.timing, 'intent', NEW.intent, 'condition', NEW.condition, 'progress', NEW.progress, 'started_on', NEW.started_on, 'ended_on', NEW.ended_on, 'code', NEW.code, 'code_system', NEW.code_system, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'plan_component', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'plan_component', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER plan_component_audit_update AFTER UPDATE ON plan_component BEGIN
UPDATE audit_head SET row_json = json_object('plan_id', NEW.plan_id, 'position', NEW.position, 'modality', NEW.modality, 'label', NEW.label, 'text', NEW.text, 'level', NEW.level, 'timing', NEW.timing, 'intent', NEW.intent, 'condition', NEW.condition, 'progress', NEW.progress, 'started_on', NEW.started_on, 'ended_on', NEW.ended_on, 'code', NEW.code, 'code_system', NEW.code_system, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'plan_component', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'plan_component', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER plan_component_audit_delete AFTER DELETE ON plan_component BEGIN
UPDATE audit_head SET row_json = json_object('plan_id', OLD.plan_id, 'position', OLD.position, 'modality', OLD.modality, 'label', OLD.label, 'text', OLD.text, 'level', OLD.level, 'timing', OLD.timing, 'intent', OLD.intent, 'condition', OLD.condition, 'progress', OLD.progress, 'started_on', OLD.started_on, 'ended_on', OLD.ended_on, 'code', OLD.code, 'code_system', OLD.code_system, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'plan_component', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'plan_component', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_guard_update BEFORE UPDATE ON recommendation BEGIN SELECT RAISE(ABORT, 'TB003 recommendation was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 recommendation keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 recommendation is signed or issued and cannot be changed') WHERE (OLD.approved_at IS NOT NULL) AND ((NEW.version IS NOT OLD.version OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.diagnosis_id IS NOT OLD.diagnosis_id OR NEW.plan_id IS NOT OLD.plan_id OR NEW.diagnosis_summary IS NOT OLD.diagnosis_summary OR NEW.diagnosis_class IS NOT OLD.diagnosis_class OR NEW.stage_summary IS NOT OLD.stage_summary OR NEW.stage_class IS NOT OLD.stage_class OR NEW.treatment_summary IS NOT OLD.treatment_summary OR NEW.direction_proposed IS NOT OLD.direction_proposed OR NEW.direction_decided IS NOT OLD.direction_decided OR NEW.direction_reason IS NOT OLD.direction_reason OR NEW.flags IS NOT OLD.flags OR NEW.rationale IS NOT OLD.rationale OR NEW.no_recommendation IS NOT OLD.no_recommendation OR NEW.place IS NOT OLD.place OR NEW.place_note IS NOT OLD.place_note OR NEW.follow_up IS NOT OLD.follow_up OR NEW.agreement IS NOT OLD.agreement OR NEW.supersedes_id IS NOT OLD.supersedes_id OR NEW.supersede_reason IS NOT OLD.supersede_reason OR NEW.read_back_at IS NOT OLD.read_back_at OR NEW.approved_at IS NOT OLD.approved_at OR NEW.approved_by_id IS NOT OLD.approved_by_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no recommendation') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 recommendation keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.version IS OLD.version AND NEW.agenda_item_id IS OLD.agenda_item_id AND NEW.supersedes_id IS OLD.supersedes_id), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.read_back_at IS NULL OR NEW.read_back_at IS OLD.read_back_at OR abs(julianday(NEW.read_back_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.approved_at IS NULL OR NEW.approved_at IS OLD.approved_at OR abs(julianday(NEW.approved_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 nobody approves in the name of another') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.approved_by_id IS NULL OR NEW.approved_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB011 only the chair of the meeting approves its recommendations') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL OR (NEW.approved_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE item.id = NEW.agenda_item_id AND held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)))), 0); SELECT RAISE(ABORT, 'TB014 a password was set anew and nobody has confirmed it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND waiting.confirmed_at IS NULL)), 0); SELECT RAISE(ABORT, 'TB009 a signature is confirmed with the password') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL)) OR tb_confirmed()), 0); END;
CREATE TRIGGER recommendation_guard_delete BEFORE DELETE ON recommendation BEGIN SELECT RAISE(ABORT, 'TB002 recommendation is signed or issued and cannot be deleted') WHERE (OLD.approved_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no recommendation away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER recommendation_guard_insert BEFORE INSERT ON recommendation BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no recommendation') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 recommendation names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 recommendation begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.read_back_at IS NULL OR abs(julianday(NEW.read_back_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.approved_at IS NULL OR abs(julianday(NEW.approved_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.agenda_item_id IS NULL OR EXISTS (SELECT 1 FROM agenda_item AS whole WHERE whole.id = NEW.agenda_item_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.plan_id IS NULL OR EXISTS (SELECT 1 FROM treatment_plan AS whole WHERE whole.id = NEW.plan_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 nobody approves in the name of another') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.approved_by_id IS NULL OR NEW.approved_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB005 recommendation cannot be born signed') WHERE NEW.approved_at IS NOT NULL; END;
CREATE TRIGGER recommendation_audit_insert AFTER INSERT ON recommendation BEGIN
UPDATE audit_head SET row_json = json_object('version', NEW.version, 'agenda_item_id', NEW.agenda_item_id, 'diagnosis_id', NEW.diagnosis_id, 'plan_id', NEW.plan_id, 'diagnosis_summary', NEW.diagnosis_summary, 'diagnosis_class', NEW.diagnosis_class, 'stage_summary', NEW.stage_summary, 'stage_class', NEW.stage_class, 'treatment_summary', NEW.treatment_summary, 'direction_proposed', NEW.direction_proposed, 'direction_decided', NEW.direction_decided, 'direction_reason', NEW.direction_reason, 'flags', NEW.flags, 'rationale', NEW.rationale, 'no_recommendation', NEW.no_recommendation, 'place', NEW.place, 'place_note', NEW.place_note, 'follow_up', NEW.follow_up, 'agreement', NEW.agreement, 'supersedes_id', NEW.supersedes_id, 'supersede_reason', NEW.supersede_reason, 'read_back_at', NEW.read_back_at, 'approved_at', NEW.approved_at, 'approved_by_id', NEW.approved_by_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'recommendation', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'recommendation', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_audit_update AFTER UPDATE ON recommendation BEGIN
UPDATE audit_head SET row_json = json_object('version', NEW.version, 'agenda_item_id', NEW.agenda_item_id, 'diagnosis_id', NEW.diagnosis_id, 'plan_id', NEW.plan_id, 'diagnosis_summary', NEW.diagnosis_summary, 'diagnosis_class', NEW.diagnosis_class, 'stage_summary', NEW.stage_summary, 'stage_class', NEW.stage_class, 'treatment_summary', NEW.treatment_summary, 'direction_proposed', NEW.direction_proposed, 'direction_decided', NEW.direction_decided, 'direction_reason', NEW.direction_reason, 'flags', NEW.flags, 'rationale', NEW.rationale, 'no_recommendation', NEW.no_recommendation, 'place', NEW.place, 'place_note', NEW.place_note, 'follow_up', NEW.follow_up, 'agreement', NEW.agreement, 'supersedes_id', NEW.supersedes_id, 'supersede_reason', NEW.supersede_reason, 'read_back_at', NEW.read_back_at, 'approved_at', NEW.approved_at, 'approved_by_id', NEW.approved_by_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'recommendation', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'recommendation', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_audit_delete AFTER DELETE ON recommendation BEGIN
UPDATE audit_head SET row_json = json_object('version', OLD.version, 'agenda_item_id', OLD.agenda_item_id, 'diagnosis_id', OLD.diagnosis_id, 'plan_id', OLD.plan_id, 'diagnosis_summary', OLD.diagnosis_summary, 'diagnosis_class', OLD.diagnosis_class, 'stage_summary', OLD.stage_summary, 'stage_class', OLD.stage_class, 'treatment_summary', OLD.treatment_summary, 'direction_proposed', OLD.direction_proposed, 'direction_decided', OLD.direction_decided, 'direction_reason', OLD.direction_reason, 'flags', OLD.flags, 'rationale', OLD.rationale, 'no_recommendation', OLD.no_recommendation, 'place', OLD.place, 'place_note', OLD.place_note, 'follow_up', OLD.follow_up, 'agreement', OLD.agreement, 'supersedes_id', OLD.supersedes_id, 'supersede_reason', OLD.supersede_reason, 'read_back_at', OLD.read_back_at, 'approved_at', OLD.approved_at, 'approved_by_id', OLD.approved_by_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'recommendation', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'recommendation', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER review_guard_update BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'TB003 review was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 review keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 review is signed or issued and cannot be changed') WHERE (OLD.signed_at IS NOT NULL) AND ((NEW.kind IS NOT OLD.kind OR NEW.discipline IS NOT OLD.discipline OR NEW.reviewer_id IS NOT OLD.reviewer_id OR NEW.diagnosis_id IS NOT OLD.diagnosis_id OR NEW.basis IS NOT OLD.basis OR NEW.comment IS NOT OLD.comment OR NEW.conflict IS NOT OLD.conflict OR NEW.inadequacy IS NOT OLD.inadequacy OR NEW.new_lesion IS NOT OLD.new_lesion OR NEW.non_target_progression IS NOT OLD.non_target_progression OR NEW.version IS NOT OLD.version OR NEW.amends_id IS NOT OLD.amends_id OR NEW.amendment_reason IS NOT OLD.amendment_reason OR NEW.overall_proposed IS NOT OLD.overall_proposed OR NEW.overall_decided IS NOT OLD.overall_decided OR NEW.overall_reason IS NOT OLD.overall_reason OR NEW.urgent IS NOT OLD.urgent OR NEW.signed_at IS NOT OLD.signed_at OR NEW.signed_sha256 IS NOT OLD.signed_sha256 OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 review keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.reviewer_id IS OLD.reviewer_id AND NEW.kind IS OLD.kind AND NEW.amends_id IS OLD.amends_id AND NEW.version IS OLD.version AND NEW.discipline IS OLD.discipline AND NEW.diagnosis_id IS OLD.diagnosis_id), 0); SELECT RAISE(ABORT, 'TB007 only its author changes review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.signed_at IS NULL OR NEW.signed_at IS OLD.signed_at OR abs(julianday(NEW.signed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB014 a password was set anew and nobody has confirmed it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND waiting.confirmed_at IS NULL)), 0); SELECT RAISE(ABORT, 'TB009 a signature is confirmed with the password') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (NOT (OLD.signed_at IS NOT NULL OR NEW.signed_at IS NULL)) OR tb_confirmed()), 0); END;
CREATE TRIGGER review_guard_delete BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'TB002 review is signed or issued and cannot be deleted') WHERE (OLD.signed_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no review away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER review_guard_insert BEFORE INSERT ON review BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 review names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 review begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 review names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.signed_at IS NULL OR abs(julianday(NEW.signed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 review belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.diagnosis_id IS NULL OR EXISTS (SELECT 1 FROM diagnosis AS whole WHERE whole.id = NEW.diagnosis_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 review belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.amends_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.amends_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer amends a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.amends_id IS NULL OR EXISTS (SELECT 1 FROM review AS former WHERE former.id = NEW.amends_id AND former.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND former.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB005 review cannot be born signed') WHERE NEW.signed_at IS NOT NULL; END;
CREATE TRIGGER review_audit_insert AFTER INSERT ON review BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'discipline', NEW.discipline, 'reviewer_id', NEW.reviewer_id, 'diagnosis_id', NEW.diagnosis_id, 'basis', NEW.basis, 'comment', NEW.comment, 'conflict', NEW.conflict, 'inadequacy', NEW.inadequacy, 'new_lesion', NEW.new_lesion, 'non_target_progression', NEW.non_target_progression, 'version', NEW.version, 'amends_id', NEW.amends_id, 'amendment_reason', NEW.amendment_reason, 'overall_proposed', NEW.overall_proposed, 'overall_decided', NEW.overall_decided, 'overall_reason', NEW.overall_reason, 'urgent', NEW.urgent, 'signed_at', NEW.signed_at, 'signed_sha256', NEW.signed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'review', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'review', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER review_audit_update AFTER UPDATE ON review BEGIN
UPDATE audit_head SET row_json = json_object('kind', NEW.kind, 'discipline', NEW.discipline, 'reviewer_id', NEW.reviewer_id, 'diagnosis_id', NEW.diagnosis_id, 'basis', NEW.basis, 'comment', NEW.comment, 'conflict', NEW.conflict, 'inadequacy', NEW.inadequacy, 'new_lesion', NEW.new_lesion, 'non_target_progression', NEW.non_target_progression, 'version', NEW.version, 'amends_id', NEW.amends_id, 'amendment_reason', NEW.amendment_reason, 'overall_proposed', NEW.overall_proposed, 'overall_decided', NEW.overall_decided, 'overall_reason', NEW.overall_reason, 'urgent', NEW.urgent, 'signed_at', NEW.signed_at, 'signed_sha256', NEW.signed_sha256, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'review', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'review', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER review_audit_delete AFTER DELETE ON review BEGIN
UPDATE audit_head SET row_json = json_object('kind', OLD.kind, 'discipline', OLD.discipline, 'reviewer_id', OLD.reviewer_id, 'diagnosis_id', OLD.diagnosis_id, 'basis', OLD.basis, 'comment', OLD.comment, 'conflict', OLD.conflict, 'inadequacy', OLD.inadequacy, 'new_lesion', OLD.new_lesion, 'non_target_progression', OLD.non_target_progression, 'version', OLD.version, 'amends_id', OLD.amends_id, 'amendment_reason', OLD.amendment_reason, 'overall_proposed', OLD.overall_proposed, 'overall_decided', OLD.overall_decided, 'overall_reason', OLD.overall_reason, 'urgent', OLD.urgent, 'signed_at', OLD.signed_at, 'signed_sha256', OLD.signed_sha256, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'review', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'review', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER answer_guard_update BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'TB003 answer was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 answer keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 answer is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.question_id IS NOT OLD.question_id OR NEW.opinion_id IS NOT OLD.opinion_id OR NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.kind IS NOT OLD.kind OR NEW.text IS NOT OLD.text OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 answer cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no answer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 answer keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.opinion_id IS OLD.opinion_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); SELECT RAISE(ABORT, 'TB013 answer belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.question_id IS NULL OR EXISTS (SELECT 1 FROM question AS whole WHERE whole.id = NEW.question_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER answer_guard_delete BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'TB002 answer is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no answer away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER answer_guard_insert BEFORE INSERT ON answer BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no answer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 answer names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 answer begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 answer belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.question_id IS NULL OR EXISTS (SELECT 1 FROM question AS whole WHERE whole.id = NEW.question_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 answer belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 answer belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 answer cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER answer_audit_insert AFTER INSERT ON answer BEGIN
UPDATE audit_head SET row_json = json_object('question_id', NEW.question_id, 'opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'kind', NEW.kind, 'text', NEW.text, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'answer', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'answer', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER answer_audit_update AFTER UPDATE ON answer BEGIN
UPDATE audit_head SET row_json = json_object('question_id', NEW.question_id, 'opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'kind', NEW.kind, 'text', NEW.text, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'answer', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'answer', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER answer_audit_delete AFTER DELETE ON answer BEGIN
UPDATE audit_head SET row_json = json_object('question_id', OLD.question_id, 'opinion_id', OLD.opinion_id, 'recommendation_id', OLD.recommendation_id, 'kind', OLD.kind, 'text', OLD.text, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'answer', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'answer', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER concordance_finding_guard_update BEFORE UPDATE ON concordance_finding BEGIN SELECT RAISE(ABORT, 'TB003 concordance_finding was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 concordance_finding keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 concordance_finding is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND ((NEW.review_id IS NOT OLD.review_id OR NEW.position IS NOT OLD.position OR NEW.axis IS NOT OLD.axis OR NEW.label IS NOT OLD.label OR NEW.outside_text IS NOT OLD.outside_text OR NEW.review_text IS NOT OLD.review_text OR NEW.proposed IS NOT OLD.proposed OR NEW.proposed_reason IS NOT OLD.proposed_reason OR NEW.decided IS NOT OLD.decided OR NEW.override_reason IS NOT OLD.override_reason OR NEW.causes IS NOT OLD.causes OR NEW.effect IS NOT OLD.effect OR NEW.rater_id IS NOT OLD.rater_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 concordance_finding cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no concordance_finding') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 concordance_finding keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.rater_id IS OLD.rater_id AND NEW.review_id IS OLD.review_id), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER concordance_finding_guard_delete BEFORE DELETE ON concordance_finding BEGIN SELECT RAISE(ABORT, 'TB002 concordance_finding is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no concordance_finding away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER concordance_finding_guard_insert BEFORE INSERT ON concordance_finding BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no concordance_finding') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 concordance_finding names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 concordance_finding begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 concordance_finding names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.rater_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 concordance_finding belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 concordance_finding cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); END;
CREATE TRIGGER concordance_finding_audit_insert AFTER INSERT ON concordance_finding BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'position', NEW.position, 'axis', NEW.axis, 'label', NEW.label, 'outside_text', NEW.outside_text, 'review_text', NEW.review_text, 'proposed', NEW.proposed, 'proposed_reason', NEW.proposed_reason, 'decided', NEW.decided, 'override_reason', NEW.override_reason, 'causes', NEW.causes, 'effect', NEW.effect, 'rater_id', NEW.rater_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'concordance_finding', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'concordance_finding', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER concordance_finding_audit_update AFTER UPDATE ON concordance_finding BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'position', NEW.position, 'axis', NEW.axis, 'label', NEW.label, 'outside_text', NEW.outside_text, 'review_text', NEW.review_text, 'proposed', NEW.proposed, 'proposed_reason', NEW.proposed_reason, 'decided', NEW.decided, 'override_reason', NEW.override_reason, 'causes', NEW.causes, 'effect', NEW.effect, 'rater_id', NEW.rater_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'concordance_finding', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'concordance_finding', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER concordance_finding_audit_delete AFTER DELETE ON concordance_finding BEGIN
UPDATE audit_head SET row_json = json_object('review_id', OLD.review_id, 'position', OLD.position, 'axis', OLD.axis, 'label', OLD.label, 'outside_text', OLD.outside_text, 'review_text', OLD.review_text, 'proposed', OLD.proposed, 'proposed_reason', OLD.proposed_reason, 'decided', OLD.decided, 'override_reason', OLD.override_reason, 'causes', OLD.causes, 'effect', OLD.effect, 'rater_id', OLD.rater_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'concordance_finding', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'concordance_finding', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER conditional_step_guard_update BEFORE UPDATE ON conditional_step BEGIN SELECT RAISE(ABORT, 'TB003 conditional_step was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 conditional_step keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 conditional_step is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.opinion_id IS NOT OLD.opinion_id OR NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.position IS NOT OLD.position OR NEW.condition IS NOT OLD.condition OR NEW.action IS NOT OLD.action OR NEW.result_due_on IS NOT OLD.result_due_on OR NEW.owner IS NOT OLD.owner OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 conditional_step cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no conditional_step') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 conditional_step keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.opinion_id IS OLD.opinion_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER conditional_step_guard_delete BEFORE DELETE ON conditional_step BEGIN SELECT RAISE(ABORT, 'TB002 conditional_step is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no conditional_step away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER conditional_step_guard_insert BEFORE INSERT ON conditional_step BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no conditional_step') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 conditional_step names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 conditional_step begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 conditional_step belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 conditional_step belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 conditional_step cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER conditional_step_audit_insert AFTER INSERT ON conditional_step BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'position', NEW.position, 'condition', NEW.condition, 'action', NEW.action, 'result_due_on', NEW.result_due_on, 'owner', NEW.owner, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'conditional_step', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'conditional_step', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER conditional_step_audit_update AFTER UPDATE ON conditional_step BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'position', NEW.position, 'condition', NEW.condition, 'action', NEW.action, 'result_due_on', NEW.result_due_on, 'owner', NEW.owner, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'conditional_step', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'conditional_step', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER conditional_step_audit_delete AFTER DELETE ON conditional_step BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', OLD.opinion_id, 'recommendation_id', OLD.recommendation_id, 'position', OLD.position, 'condition', OLD.condition, 'action', OLD.action, 'result_due_on', OLD.result_due_on, 'owner', OLD.owner, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'conditional_step', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'conditional_step', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER considered_item_guard_update BEFORE UPDATE ON considered_item BEGIN SELECT RAISE(ABORT, 'TB003 considered_item was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 considered_item keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 considered_item is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.topic IS NOT OLD.topic OR NEW.consideration IS NOT OLD.consideration OR NEW.note IS NOT OLD.note OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 considered_item cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no considered_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 considered_item keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); END;
CREATE TRIGGER considered_item_guard_delete BEFORE DELETE ON considered_item BEGIN SELECT RAISE(ABORT, 'TB002 considered_item is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no considered_item away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); END;
CREATE TRIGGER considered_item_guard_insert BEFORE INSERT ON considered_item BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no considered_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 considered_item names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 considered_item begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 considered_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB002 considered_item cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER considered_item_audit_insert AFTER INSERT ON considered_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'topic', NEW.topic, 'consideration', NEW.consideration, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'considered_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'considered_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER considered_item_audit_update AFTER UPDATE ON considered_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'topic', NEW.topic, 'consideration', NEW.consideration, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'considered_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'considered_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER considered_item_audit_delete AFTER DELETE ON considered_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'topic', OLD.topic, 'consideration', OLD.consideration, 'note', OLD.note, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'considered_item', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'considered_item', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discordance_notice_guard_update BEFORE UPDATE ON discordance_notice BEGIN SELECT RAISE(ABORT, 'TB003 discordance_notice was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 discordance_notice keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 discordance_notice is signed or issued and cannot be changed') WHERE (1) AND ((NEW.review_id IS NOT OLD.review_id OR NEW.party_id IS NOT OLD.party_id OR NEW.addressee IS NOT OLD.addressee OR NEW.channel IS NOT OLD.channel OR NEW.attachment_id IS NOT OLD.attachment_id OR NEW.sent_on IS NOT OLD.sent_on OR NEW.note IS NOT OLD.note OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id) OR (OLD.acknowledged_on IS NOT NULL AND NEW.acknowledged_on IS NOT OLD.acknowledged_on) OR (OLD.amended_report_on IS NOT NULL AND NEW.amended_report_on IS NOT OLD.amended_report_on)); SELECT RAISE(ABORT, 'TB006 this role changes no discordance_notice') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER discordance_notice_guard_delete BEFORE DELETE ON discordance_notice BEGIN SELECT RAISE(ABORT, 'TB002 discordance_notice is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER discordance_notice_guard_insert BEFORE INSERT ON discordance_notice BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no discordance_notice') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 discordance_notice names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 discordance_notice begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 discordance_notice belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only of a signed review a notice is sent') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.signed_at IS NOT NULL)), 0); END;
CREATE TRIGGER discordance_notice_audit_insert AFTER INSERT ON discordance_notice BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'party_id', NEW.party_id, 'addressee', NEW.addressee, 'channel', NEW.channel, 'attachment_id', NEW.attachment_id, 'sent_on', NEW.sent_on, 'acknowledged_on', NEW.acknowledged_on, 'amended_report_on', NEW.amended_report_on, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'discordance_notice', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'discordance_notice', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discordance_notice_audit_update AFTER UPDATE ON discordance_notice BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'party_id', NEW.party_id, 'addressee', NEW.addressee, 'channel', NEW.channel, 'attachment_id', NEW.attachment_id, 'sent_on', NEW.sent_on, 'acknowledged_on', NEW.acknowledged_on, 'amended_report_on', NEW.amended_report_on, 'note', NEW.note, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'discordance_notice', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'discordance_notice', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER discordance_notice_audit_delete AFTER DELETE ON discordance_notice BEGIN
UPDATE audit_head SET row_json = json_object('review_id', OLD.review_id, 'party_id', OLD.party_id, 'addressee', OLD.addressee, 'channel', OLD.channel, 'attachment_id', OLD.attachment_id, 'sent_on', OLD.sent_on, 'acknowledged_on', OLD.acknowledged_on, 'amended_report_on', OLD.amended_report_on, 'note', OLD.note, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'discordance_notice', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'discordance_notice', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dissent_guard_update BEFORE UPDATE ON dissent BEGIN SELECT RAISE(ABORT, 'TB003 dissent was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 dissent keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 dissent is signed or issued and cannot be changed') WHERE (1) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.person_id IS NOT OLD.person_id OR NEW.text IS NOT OLD.text OR NEW.signed_at IS NOT OLD.signed_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no dissent') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER dissent_guard_delete BEFORE DELETE ON dissent BEGIN SELECT RAISE(ABORT, 'TB002 dissent is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER dissent_guard_insert BEFORE INSERT ON dissent BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no dissent') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 dissent names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 dissent begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 dissent names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.signed_at IS NULL OR abs(julianday(NEW.signed_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 dissent belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB014 a password was set anew and nobody has confirmed it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (1 = 1) OR NOT EXISTS (SELECT 1 FROM credential_reset AS waiting WHERE waiting.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND waiting.confirmed_at IS NULL)), 0); SELECT RAISE(ABORT, 'TB009 a signature is confirmed with the password') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT (1 = 1) OR tb_confirmed()), 0); END;
CREATE TRIGGER dissent_audit_insert AFTER INSERT ON dissent BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'person_id', NEW.person_id, 'text', NEW.text, 'signed_at', NEW.signed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'dissent', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'dissent', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dissent_audit_update AFTER UPDATE ON dissent BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'person_id', NEW.person_id, 'text', NEW.text, 'signed_at', NEW.signed_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'dissent', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'dissent', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dissent_audit_delete AFTER DELETE ON dissent BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'person_id', OLD.person_id, 'text', OLD.text, 'signed_at', OLD.signed_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'dissent', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'dissent', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expected_outcome_guard_update BEFORE UPDATE ON expected_outcome BEGIN SELECT RAISE(ABORT, 'TB003 expected_outcome was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 expected_outcome keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 expected_outcome is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.rater_id IS NOT OLD.rater_id OR NEW.axis IS NOT OLD.axis OR NEW.change IS NOT OLD.change OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 expected_outcome cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no expected_outcome') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 expected_outcome keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.rater_id IS OLD.rater_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); SELECT RAISE(ABORT, 'TB007 only its author changes expected_outcome') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.rater_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER expected_outcome_guard_delete BEFORE DELETE ON expected_outcome BEGIN SELECT RAISE(ABORT, 'TB002 expected_outcome is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no expected_outcome away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 only its author changes expected_outcome') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.rater_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); END;
CREATE TRIGGER expected_outcome_guard_insert BEFORE INSERT ON expected_outcome BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no expected_outcome') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 expected_outcome names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 expected_outcome begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 expected_outcome names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.rater_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 expected_outcome belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB002 expected_outcome cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER expected_outcome_audit_insert AFTER INSERT ON expected_outcome BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'rater_id', NEW.rater_id, 'axis', NEW.axis, 'change', NEW.change, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'expected_outcome', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'expected_outcome', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expected_outcome_audit_update AFTER UPDATE ON expected_outcome BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'rater_id', NEW.rater_id, 'axis', NEW.axis, 'change', NEW.change, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'expected_outcome', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'expected_outcome', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER expected_outcome_audit_delete AFTER DELETE ON expected_outcome BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'rater_id', OLD.rater_id, 'axis', OLD.axis, 'change', OLD.change, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'expected_outcome', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'expected_outcome', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER follow_up_guard_update BEFORE UPDATE ON follow_up BEGIN SELECT RAISE(ABORT, 'TB003 follow_up was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 follow_up keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 follow_up is signed or issued and cannot be changed') WHERE (OLD.recorded_at IS NOT NULL) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.days IS NOT OLD.days OR NEW.due_on IS NOT OLD.due_on OR NEW.implementation IS NOT OLD.implementation OR NEW.reason IS NOT OLD.reason OR NEW.note IS NOT OLD.note OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no follow_up') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB012 follow_up keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.recommendation_id IS OLD.recommendation_id AND NEW.days IS OLD.days), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recorded_at IS NULL OR NEW.recorded_at IS OLD.recorded_at OR abs(julianday(NEW.recorded_at) - julianday('now')) < 1), 0); END;
CREATE TRIGGER follow_up_guard_delete BEFORE DELETE ON follow_up BEGIN SELECT RAISE(ABORT, 'TB002 follow_up is signed or issued and cannot be deleted') WHERE (OLD.recorded_at IS NOT NULL); SELECT RAISE(ABORT, 'TB006 this role takes no follow_up away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER follow_up_guard_insert BEFORE INSERT ON follow_up BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no follow_up') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 follow_up names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 follow_up begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recorded_at IS NULL OR abs(julianday(NEW.recorded_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 follow_up belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB005 follow_up cannot be born signed') WHERE NEW.recorded_at IS NOT NULL; END;
CREATE TRIGGER follow_up_audit_insert AFTER INSERT ON follow_up BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'days', NEW.days, 'due_on', NEW.due_on, 'implementation', NEW.implementation, 'reason', NEW.reason, 'note', NEW.note, 'recorded_at', NEW.recorded_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'follow_up', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'follow_up', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER follow_up_audit_update AFTER UPDATE ON follow_up BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'days', NEW.days, 'due_on', NEW.due_on, 'implementation', NEW.implementation, 'reason', NEW.reason, 'note', NEW.note, 'recorded_at', NEW.recorded_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'follow_up', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'follow_up', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER follow_up_audit_delete AFTER DELETE ON follow_up BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'days', OLD.days, 'due_on', OLD.due_on, 'implementation', OLD.implementation, 'reason', OLD.reason, 'note', OLD.note, 'recorded_at', OLD.recorded_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'follow_up', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'follow_up', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER letter_guard_update BEFORE UPDATE ON letter BEGIN SELECT RAISE(ABORT, 'TB003 letter was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 letter keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 letter is signed or issued and cannot be changed') WHERE (1) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.kind IS NOT OLD.kind OR NEW.language IS NOT OLD.language OR NEW.version IS NOT OLD.version OR NEW.provisional IS NOT OLD.provisional OR NEW.content IS NOT OLD.content OR NEW.content_sha256 IS NOT OLD.content_sha256 OR NEW.attachment_id IS NOT OLD.attachment_id OR NEW.pdf_sha256 IS NOT OLD.pdf_sha256 OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by_id IS NOT OLD.issued_by_id OR NEW.supersedes_id IS NOT OLD.supersedes_id OR NEW.supersede_reason IS NOT OLD.supersede_reason OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no letter') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER letter_guard_delete BEFORE DELETE ON letter BEGIN SELECT RAISE(ABORT, 'TB002 letter is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER letter_guard_insert BEFORE INSERT ON letter BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no letter') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 letter names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 letter begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 letter names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.issued_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.issued_at IS NULL OR abs(julianday(NEW.issued_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 letter belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 letter belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM letter AS whole WHERE whole.id = NEW.supersedes_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER letter_audit_insert AFTER INSERT ON letter BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'kind', NEW.kind, 'language', NEW.language, 'version', NEW.version, 'provisional', NEW.provisional, 'content', NEW.content, 'content_sha256', NEW.content_sha256, 'attachment_id', NEW.attachment_id, 'pdf_sha256', NEW.pdf_sha256, 'issued_at', NEW.issued_at, 'issued_by_id', NEW.issued_by_id, 'supersedes_id', NEW.supersedes_id, 'supersede_reason', NEW.supersede_reason, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'letter', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'letter', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER letter_audit_update AFTER UPDATE ON letter BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'kind', NEW.kind, 'language', NEW.language, 'version', NEW.version, 'provisional', NEW.provisional, 'content', NEW.content, 'content_sha256', NEW.content_sha256, 'attachment_id', NEW.attachment_id, 'pdf_sha256', NEW.pdf_sha256, 'issued_at', NEW.issued_at, 'issued_by_id', NEW.issued_by_id, 'supersedes_id', NEW.supersedes_id, 'supersede_reason', NEW.supersede_reason, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'letter', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'letter', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER letter_audit_delete AFTER DELETE ON letter BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'kind', OLD.kind, 'language', OLD.language, 'version', OLD.version, 'provisional', OLD.provisional, 'content', OLD.content, 'content_sha256', OLD.content_sha256, 'attachment_id', OLD.attachment_id, 'pdf_sha256', OLD.pdf_sha256, 'issued_at', OLD.issued_at, 'issued_by_id', OLD.issued_by_id, 'supersedes_id', OLD.supersedes_id, 'supersede_reason', OLD.supersede_reason, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'letter', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'letter', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER ordered_test_guard_update BEFORE UPDATE ON ordered_test BEGIN SELECT RAISE(ABORT, 'TB003 ordered_test was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 ordered_test keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 ordered_test is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND ((NEW.review_id IS NOT OLD.review_id OR NEW.name IS NOT OLD.name OR NEW.ordered_on IS NOT OLD.ordered_on OR NEW.due_on IS NOT OLD.due_on OR NEW.result IS NOT OLD.result OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 ordered_test cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no ordered_test') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 ordered_test keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.review_id IS OLD.review_id), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER ordered_test_guard_delete BEFORE DELETE ON ordered_test BEGIN SELECT RAISE(ABORT, 'TB002 ordered_test is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no ordered_test away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER ordered_test_guard_insert BEFORE INSERT ON ordered_test BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no ordered_test') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 ordered_test names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 ordered_test begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 ordered_test belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 ordered_test cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); END;
CREATE TRIGGER ordered_test_audit_insert AFTER INSERT ON ordered_test BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'name', NEW.name, 'ordered_on', NEW.ordered_on, 'due_on', NEW.due_on, 'result', NEW.result, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'ordered_test', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'ordered_test', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER ordered_test_audit_update AFTER UPDATE ON ordered_test BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'name', NEW.name, 'ordered_on', NEW.ordered_on, 'due_on', NEW.due_on, 'result', NEW.result, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'ordered_test', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'ordered_test', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER ordered_test_audit_delete AFTER DELETE ON ordered_test BEGIN
UPDATE audit_head SET row_json = json_object('review_id', OLD.review_id, 'name', OLD.name, 'ordered_on', OLD.ordered_on, 'due_on', OLD.due_on, 'result', OLD.result, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'ordered_test', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'ordered_test', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_item_guard_update BEFORE UPDATE ON recommendation_item BEGIN SELECT RAISE(ABORT, 'TB003 recommendation_item was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 recommendation_item keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 recommendation_item is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.rank IS NOT OLD.rank OR NEW.code IS NOT OLD.code OR NEW.text IS NOT OLD.text OR NEW.condition IS NOT OLD.condition OR NEW.owner IS NOT OLD.owner OR NEW.due_on IS NOT OLD.due_on OR NEW.source_review_id IS NOT OLD.source_review_id OR NEW.source_opinion_id IS NOT OLD.source_opinion_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 recommendation_item cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no recommendation_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 recommendation_item keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); SELECT RAISE(ABORT, 'TB013 recommendation_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.source_review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER recommendation_item_guard_delete BEFORE DELETE ON recommendation_item BEGIN SELECT RAISE(ABORT, 'TB002 recommendation_item is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no recommendation_item away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); END;
CREATE TRIGGER recommendation_item_guard_insert BEFORE INSERT ON recommendation_item BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no recommendation_item') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 recommendation_item names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 recommendation_item begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 recommendation_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.source_review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 recommendation_item belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB002 recommendation_item cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER recommendation_item_audit_insert AFTER INSERT ON recommendation_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'rank', NEW.rank, 'code', NEW.code, 'text', NEW.text, 'condition', NEW.condition, 'owner', NEW.owner, 'due_on', NEW.due_on, 'source_review_id', NEW.source_review_id, 'source_opinion_id', NEW.source_opinion_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'recommendation_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'recommendation_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_item_audit_update AFTER UPDATE ON recommendation_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', NEW.recommendation_id, 'rank', NEW.rank, 'code', NEW.code, 'text', NEW.text, 'condition', NEW.condition, 'owner', NEW.owner, 'due_on', NEW.due_on, 'source_review_id', NEW.source_review_id, 'source_opinion_id', NEW.source_opinion_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'recommendation_item', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'recommendation_item', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER recommendation_item_audit_delete AFTER DELETE ON recommendation_item BEGIN
UPDATE audit_head SET row_json = json_object('recommendation_id', OLD.recommendation_id, 'rank', OLD.rank, 'code', OLD.code, 'text', OLD.text, 'condition', OLD.condition, 'owner', OLD.owner, 'due_on', OLD.due_on, 'source_review_id', OLD.source_review_id, 'source_opinion_id', OLD.source_opinion_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'recommendation_item', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'recommendation_item', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER reviewed_material_guard_update BEFORE UPDATE ON reviewed_material BEGIN SELECT RAISE(ABORT, 'TB003 reviewed_material was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 reviewed_material keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 reviewed_material is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND ((NEW.review_id IS NOT OLD.review_id OR NEW.material_id IS NOT OLD.material_id OR NEW.basis IS NOT OLD.basis OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 reviewed_material cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no reviewed_material') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 reviewed_material keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.review_id IS OLD.review_id), 0); SELECT RAISE(ABORT, 'TB013 reviewed_material belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER reviewed_material_guard_delete BEFORE DELETE ON reviewed_material BEGIN SELECT RAISE(ABORT, 'TB002 reviewed_material is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no reviewed_material away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER reviewed_material_guard_insert BEFORE INSERT ON reviewed_material BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no reviewed_material') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 reviewed_material names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 reviewed_material begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 reviewed_material belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 reviewed_material belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.material_id IS NULL OR EXISTS (SELECT 1 FROM material AS whole WHERE whole.id = NEW.material_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 reviewed_material cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); END;
CREATE TRIGGER reviewed_material_audit_insert AFTER INSERT ON reviewed_material BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'material_id', NEW.material_id, 'basis', NEW.basis, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'reviewed_material', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'reviewed_material', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER reviewed_material_audit_update AFTER UPDATE ON reviewed_material BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'material_id', NEW.material_id, 'basis', NEW.basis, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'reviewed_material', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'reviewed_material', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER reviewed_material_audit_delete AFTER DELETE ON reviewed_material BEGIN
UPDATE audit_head SET row_json = json_object('review_id', OLD.review_id, 'material_id', OLD.material_id, 'basis', OLD.basis, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'reviewed_material', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'reviewed_material', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER target_lesion_guard_update BEFORE UPDATE ON target_lesion BEGIN SELECT RAISE(ABORT, 'TB003 target_lesion was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 target_lesion keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 target_lesion is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)) AND ((NEW.review_id IS NOT OLD.review_id OR NEW.organ IS NOT OLD.organ OR NEW.description IS NOT OLD.description OR NEW.lymph_node IS NOT OLD.lymph_node OR NEW.baseline_mm IS NOT OLD.baseline_mm OR NEW.nadir_mm IS NOT OLD.nadir_mm OR NEW.current_mm IS NOT OLD.current_mm OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 target_lesion cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no target_lesion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB012 target_lesion keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.review_id IS OLD.review_id), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER target_lesion_guard_delete BEFORE DELETE ON target_lesion BEGIN SELECT RAISE(ABORT, 'TB002 target_lesion is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = OLD.review_id AND parent.signed_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no target_lesion away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = OLD.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER target_lesion_guard_insert BEFORE INSERT ON target_lesion BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no target_lesion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('specialist')), 0); SELECT RAISE(ABORT, 'TB007 target_lesion names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 target_lesion begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 target_lesion belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.review_id IS NULL OR EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only the reviewer writes in a review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 target_lesion cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM review AS parent WHERE parent.id = NEW.review_id AND parent.signed_at IS NOT NULL)); END;
CREATE TRIGGER target_lesion_audit_insert AFTER INSERT ON target_lesion BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'organ', NEW.organ, 'description', NEW.description, 'lymph_node', NEW.lymph_node, 'baseline_mm', NEW.baseline_mm, 'nadir_mm', NEW.nadir_mm, 'current_mm', NEW.current_mm, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'target_lesion', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'target_lesion', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER target_lesion_audit_update AFTER UPDATE ON target_lesion BEGIN
UPDATE audit_head SET row_json = json_object('review_id', NEW.review_id, 'organ', NEW.organ, 'description', NEW.description, 'lymph_node', NEW.lymph_node, 'baseline_mm', NEW.baseline_mm, 'nadir_mm', NEW.nadir_mm, 'current_mm', NEW.current_mm, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'target_lesion', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'target_lesion', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER target_lesion_audit_delete AFTER DELETE ON target_lesion BEGIN
UPDATE audit_head SET row_json = json_object('review_id', OLD.review_id, 'organ', OLD.organ, 'description', OLD.description, 'lymph_node', OLD.lymph_node, 'baseline_mm', OLD.baseline_mm, 'nadir_mm', OLD.nadir_mm, 'current_mm', OLD.current_mm, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'target_lesion', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'target_lesion', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_option_guard_update BEFORE UPDATE ON treatment_option BEGIN SELECT RAISE(ABORT, 'TB003 treatment_option was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 treatment_option keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 treatment_option is signed or issued and cannot be changed') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)) AND ((NEW.opinion_id IS NOT OLD.opinion_id OR NEW.recommendation_id IS NOT OLD.recommendation_id OR NEW.rank IS NOT OLD.rank OR NEW.text IS NOT OLD.text OR NEW.benefits IS NOT OLD.benefits OR NEW.risks IS NOT OLD.risks OR NEW.side_effects IS NOT OLD.side_effects OR NEW.daily_life IS NOT OLD.daily_life OR NEW.source_opinion_id IS NOT OLD.source_opinion_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB002 treatment_option cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role changes no treatment_option') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB012 treatment_option keeps its origin') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.created_at IS OLD.created_at AND NEW.created_by_id IS OLD.created_by_id AND NEW.opinion_id IS OLD.opinion_id AND NEW.recommendation_id IS OLD.recommendation_id), 0); SELECT RAISE(ABORT, 'TB013 treatment_option belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER treatment_option_guard_delete BEFORE DELETE ON treatment_option BEGIN SELECT RAISE(ABORT, 'TB002 treatment_option is signed or issued and cannot be deleted') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = OLD.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = OLD.recommendation_id AND parent.approved_at IS NOT NULL)); SELECT RAISE(ABORT, 'TB006 this role takes no treatment_option away') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((OLD.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = OLD.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER treatment_option_guard_insert BEFORE INSERT ON treatment_option BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no treatment_option') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 treatment_option names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 treatment_option begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 treatment_option belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 treatment_option belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.recommendation_id IS NULL OR EXISTS (SELECT 1 FROM recommendation AS whole WHERE whole.id = NEW.recommendation_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB013 treatment_option belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.source_opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.source_opinion_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only its author writes in an opinion') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.opinion_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = NEW.opinion_id AND whole.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); SELECT RAISE(ABORT, 'TB002 treatment_option cannot join a signed record') WHERE (EXISTS (SELECT 1 FROM opinion AS parent WHERE parent.id = NEW.opinion_id AND parent.signed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM recommendation AS parent WHERE parent.id = NEW.recommendation_id AND parent.approved_at IS NOT NULL)); END;
CREATE TRIGGER treatment_option_audit_insert AFTER INSERT ON treatment_option BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'rank', NEW.rank, 'text', NEW.text, 'benefits', NEW.benefits, 'risks', NEW.risks, 'side_effects', NEW.side_effects, 'daily_life', NEW.daily_life, 'source_opinion_id', NEW.source_opinion_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'treatment_option', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'treatment_option', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_option_audit_update AFTER UPDATE ON treatment_option BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', NEW.opinion_id, 'recommendation_id', NEW.recommendation_id, 'rank', NEW.rank, 'text', NEW.text, 'benefits', NEW.benefits, 'risks', NEW.risks, 'side_effects', NEW.side_effects, 'daily_life', NEW.daily_life, 'source_opinion_id', NEW.source_opinion_id, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'treatment_option', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'treatment_option', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER treatment_option_audit_delete AFTER DELETE ON treatment_option BEGIN
UPDATE audit_head SET row_json = json_object('opinion_id', OLD.opinion_id, 'recommendation_id', OLD.recommendation_id, 'rank', OLD.rank, 'text', OLD.text, 'benefits', OLD.benefits, 'risks', OLD.risks, 'side_effects', OLD.side_effects, 'daily_life', OLD.daily_life, 'source_opinion_id', OLD.source_opinion_id, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'treatment_option', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'treatment_option', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER adjudication_guard_update BEFORE UPDATE ON adjudication BEGIN SELECT RAISE(ABORT, 'TB003 adjudication was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 adjudication keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 adjudication is signed or issued and cannot be changed') WHERE (1) AND ((NEW.finding_id IS NOT OLD.finding_id OR NEW.basis IS NOT OLD.basis OR NEW.truth IS NOT OLD.truth OR NEW.evidence IS NOT OLD.evidence OR NEW.decided_by IS NOT OLD.decided_by OR NEW.decided_on IS NOT OLD.decided_on OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no adjudication') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER adjudication_guard_delete BEFORE DELETE ON adjudication BEGIN SELECT RAISE(ABORT, 'TB002 adjudication is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER adjudication_guard_insert BEFORE INSERT ON adjudication BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no adjudication') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 adjudication names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 adjudication begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 adjudication belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.finding_id IS NULL OR EXISTS (SELECT 1 FROM concordance_finding AS whole WHERE whole.id = NEW.finding_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 only what was signed is adjudicated') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM concordance_finding AS found JOIN review AS whole ON whole.id = found.review_id WHERE found.id = NEW.finding_id AND whole.signed_at IS NOT NULL)), 0); SELECT RAISE(ABORT, 'TB011 nobody adjudicates what they read themselves') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NOT EXISTS (SELECT 1 FROM concordance_finding AS found WHERE found.id = NEW.finding_id AND found.rater_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))), 0); END;
CREATE TRIGGER adjudication_audit_insert AFTER INSERT ON adjudication BEGIN
UPDATE audit_head SET row_json = json_object('finding_id', NEW.finding_id, 'basis', NEW.basis, 'truth', NEW.truth, 'evidence', NEW.evidence, 'decided_by', NEW.decided_by, 'decided_on', NEW.decided_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'adjudication', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'adjudication', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER adjudication_audit_update AFTER UPDATE ON adjudication BEGIN
UPDATE audit_head SET row_json = json_object('finding_id', NEW.finding_id, 'basis', NEW.basis, 'truth', NEW.truth, 'evidence', NEW.evidence, 'decided_by', NEW.decided_by, 'decided_on', NEW.decided_on, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'adjudication', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'adjudication', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER adjudication_audit_delete AFTER DELETE ON adjudication BEGIN
UPDATE audit_head SET row_json = json_object('finding_id', OLD.finding_id, 'basis', OLD.basis, 'truth', OLD.truth, 'evidence', OLD.evidence, 'decided_by', OLD.decided_by, 'decided_on', OLD.decided_on, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'adjudication', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'adjudication', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dispatch_guard_update BEFORE UPDATE ON dispatch BEGIN SELECT RAISE(ABORT, 'TB003 dispatch was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 dispatch keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 dispatch is signed or issued and cannot be changed') WHERE (1) AND ((NEW.letter_id IS NOT OLD.letter_id OR NEW.party_id IS NOT OLD.party_id OR NEW.recipient IS NOT OLD.recipient OR NEW.channel IS NOT OLD.channel OR NEW.sent_at IS NOT OLD.sent_at OR NEW.sent_by_id IS NOT OLD.sent_by_id OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id) OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS NOT OLD.acknowledged_at)); SELECT RAISE(ABORT, 'TB006 this role changes no dispatch') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); END;
CREATE TRIGGER dispatch_guard_delete BEFORE DELETE ON dispatch BEGIN SELECT RAISE(ABORT, 'TB002 dispatch is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER dispatch_guard_insert BEFORE INSERT ON dispatch BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no dispatch') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('administrator', 'coordinator')), 0); SELECT RAISE(ABORT, 'TB007 dispatch names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 dispatch begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB007 dispatch names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.sent_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 dispatch belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.letter_id IS NULL OR EXISTS (SELECT 1 FROM letter AS whole WHERE whole.id = NEW.letter_id AND whole.case_id = NEW.case_id)), 0); END;
CREATE TRIGGER dispatch_audit_insert AFTER INSERT ON dispatch BEGIN
UPDATE audit_head SET row_json = json_object('letter_id', NEW.letter_id, 'party_id', NEW.party_id, 'recipient', NEW.recipient, 'channel', NEW.channel, 'sent_at', NEW.sent_at, 'sent_by_id', NEW.sent_by_id, 'acknowledged_at', NEW.acknowledged_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'dispatch', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'dispatch', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dispatch_audit_update AFTER UPDATE ON dispatch BEGIN
UPDATE audit_head SET row_json = json_object('letter_id', NEW.letter_id, 'party_id', NEW.party_id, 'recipient', NEW.recipient, 'channel', NEW.channel, 'sent_at', NEW.sent_at, 'sent_by_id', NEW.sent_by_id, 'acknowledged_at', NEW.acknowledged_at, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'dispatch', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'dispatch', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER dispatch_audit_delete AFTER DELETE ON dispatch BEGIN
UPDATE audit_head SET row_json = json_object('letter_id', OLD.letter_id, 'party_id', OLD.party_id, 'recipient', OLD.recipient, 'channel', OLD.channel, 'sent_at', OLD.sent_at, 'sent_by_id', OLD.sent_by_id, 'acknowledged_at', OLD.acknowledged_at, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'dispatch', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'dispatch', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER test_result_guard_update BEFORE UPDATE ON test_result BEGIN SELECT RAISE(ABORT, 'TB003 test_result was changed by someone else') WHERE NEW.row_version IS NOT OLD.row_version + 1; SELECT RAISE(ABORT, 'TB004 test_result keeps its identity') WHERE (NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id); SELECT RAISE(ABORT, 'TB002 test_result is signed or issued and cannot be changed') WHERE (1) AND ((NEW.ordered_test_id IS NOT OLD.ordered_test_id OR NEW.arrived_on IS NOT OLD.arrived_on OR NEW.result IS NOT OLD.result OR NEW.to_board IS NOT OLD.to_board OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by_id IS NOT OLD.created_by_id OR NEW.case_id IS NOT OLD.case_id)); SELECT RAISE(ABORT, 'TB006 this role changes no test_result') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((1 = 0), 0); END;
CREATE TRIGGER test_result_guard_delete BEFORE DELETE ON test_result BEGIN SELECT RAISE(ABORT, 'TB002 test_result is signed or issued and cannot be deleted') WHERE (1);  END;
CREATE TRIGGER test_result_guard_insert BEFORE INSERT ON test_result BEGIN SELECT RAISE(ABORT, 'TB006 this role adds no test_result') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce(((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'specialist')), 0); SELECT RAISE(ABORT, 'TB007 test_result names who wrote it') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_by_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)), 0); SELECT RAISE(ABORT, 'TB012 test_result begins with its first version') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.row_version = 1), 0); SELECT RAISE(ABORT, 'TB008 the time is not now; look at the clock of this computer') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.created_at IS NULL OR abs(julianday(NEW.created_at) - julianday('now')) < 1), 0); SELECT RAISE(ABORT, 'TB030 no such case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) IN ('coordinator', 'auditor') OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ((SELECT acting.role FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) = 'specialist' AND EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN (SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id AND seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active)) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)) OR known.id IN (SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) AND asked.withdrawn_at IS NULL UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id WHERE held.chair_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) OR item.presenter_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active) UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id WHERE seat.person_id = (SELECT acting.id FROM person AS acting WHERE acting.login = tb_actor() AND acting.active))))))), 0); SELECT RAISE(ABORT, 'TB013 test_result belongs to another case') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((NEW.ordered_test_id IS NULL OR EXISTS (SELECT 1 FROM ordered_test AS whole WHERE whole.id = NEW.ordered_test_id AND whole.case_id = NEW.case_id)), 0); SELECT RAISE(ABORT, 'TB011 before its review is signed, a result stands in the review') WHERE tb_actor() IS NOT 'setup' AND NOT coalesce((EXISTS (SELECT 1 FROM ordered_test AS asked JOIN review AS whole ON whole.id = asked.review_id WHERE asked.id = NEW.ordered_test_id AND whole.signed_at IS NOT NULL)), 0); END;
CREATE TRIGGER test_result_audit_insert AFTER INSERT ON test_result BEGIN
UPDATE audit_head SET row_json = json_object('ordered_test_id', NEW.ordered_test_id, 'arrived_on', NEW.arrived_on, 'result', NEW.result, 'to_board', NEW.to_board, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'INSERT', 'table', 'test_result', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'INSERT', 'test_result', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER test_result_audit_update AFTER UPDATE ON test_result BEGIN
UPDATE audit_head SET row_json = json_object('ordered_test_id', NEW.ordered_test_id, 'arrived_on', NEW.arrived_on, 'result', NEW.result, 'to_board', NEW.to_board, 'id', NEW.id, 'created_at', NEW.created_at, 'row_version', NEW.row_version, 'created_by_id', NEW.created_by_id, 'case_id', NEW.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'UPDATE', 'table', 'test_result', 'row', NEW.id, 'case', NEW.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'UPDATE', 'test_result', NEW.id, NEW.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER test_result_audit_delete AFTER DELETE ON test_result BEGIN
UPDATE audit_head SET row_json = json_object('ordered_test_id', OLD.ordered_test_id, 'arrived_on', OLD.arrived_on, 'result', OLD.result, 'to_board', OLD.to_board, 'id', OLD.id, 'created_at', OLD.created_at, 'row_version', OLD.row_version, 'created_by_id', OLD.created_by_id, 'case_id', OLD.case_id, '_salt', hex(randomblob(16)));
UPDATE audit_head SET meta = json_object('at', strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', 'actor', tb_actor(),
 'operation', 'DELETE', 'table', 'test_result', 'row', OLD.id, 'case', OLD.case_id,
 'row_sha256', tb_sha256(row_json));
UPDATE audit_head SET position = position + 1, hash = tb_sha256(hash, position + 1, meta);
INSERT INTO audit_event (at, actor, operation, table_name, row_id, case_id, meta, row_json)
 SELECT meta ->> '$.at', meta ->> '$.actor', 'DELETE', 'test_result', OLD.id, OLD.case_id, meta, row_json
 FROM audit_head;
INSERT INTO audit_link (position, event_id, previous_hash, hash)
 SELECT position, (SELECT max(id) FROM audit_event),
 coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000'), hash FROM audit_head;
END;
CREATE TRIGGER audit_event_refuse_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'TB020 the audit trail is append-only'); END;
CREATE TRIGGER audit_event_refuse_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'TB020 the audit trail is append-only'); END;
CREATE TRIGGER audit_link_refuse_update BEFORE UPDATE ON audit_link BEGIN SELECT RAISE(ABORT, 'TB020 the audit trail is append-only'); END;
CREATE TRIGGER audit_link_refuse_delete BEFORE DELETE ON audit_link BEGIN SELECT RAISE(ABORT, 'TB020 the audit trail is append-only'); END;
CREATE TRIGGER audit_head_refuse_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'TB020 the audit trail is append-only'); END;
CREATE TRIGGER audit_event_check BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'TB021 not the next step of the audit trail') WHERE NEW.meta IS NOT (SELECT meta FROM audit_head) OR NEW.row_json IS NOT (SELECT row_json FROM audit_head) OR tb_sha256(NEW.row_json) IS NOT NEW.meta ->> '$.row_sha256'; END;
CREATE TRIGGER audit_head_check BEFORE UPDATE OF id, position, hash ON audit_head BEGIN SELECT RAISE(ABORT, 'TB021 not the next step of the audit trail') WHERE NEW.id IS NOT OLD.id OR NEW.position IS NOT OLD.position + 1 OR NEW.hash IS NOT tb_sha256(OLD.hash, NEW.position, OLD.meta); END;
CREATE TRIGGER audit_head_single BEFORE INSERT ON audit_head BEGIN SELECT RAISE(ABORT, 'TB021 not the next step of the audit trail') WHERE tb_sha256() IS NOT NULL; END;
CREATE TRIGGER audit_link_check BEFORE INSERT ON audit_link BEGIN SELECT RAISE(ABORT, 'TB021 not the next step of the audit trail') WHERE NEW.position IS NOT coalesce((SELECT max(position) FROM audit_link), 0) + 1 OR NEW.previous_hash IS NOT coalesce((SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') OR NEW.hash IS NOT tb_sha256(NEW.previous_hash, NEW.position, (SELECT meta FROM audit_event WHERE id = NEW.event_id)); END;
CREATE VIEW opinion_shown AS SELECT author_id, discipline, diagnosis_agreement, statement, rationale, plan_id, confidence, missing_information, evidence_level, evidence_source, supersedes_id, revision_reason, signed_at, signed_sha256, id, created_at, row_version, created_by_id, case_id FROM opinion;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('attachment',1);
INSERT INTO "sqlite_sequence" VALUES('party',0);
INSERT INTO "sqlite_sequence" VALUES('material_request',0);
INSERT INTO "sqlite_sequence" VALUES('person',7);
INSERT INTO "sqlite_sequence" VALUES('adjudication',0);
INSERT INTO "sqlite_sequence" VALUES('biomarker',2);
INSERT INTO "sqlite_sequence" VALUES('board',1);
INSERT INTO "sqlite_sequence" VALUES('discordance_notice',0);
INSERT INTO "sqlite_sequence" VALUES('review',1);
INSERT INTO "sqlite_sequence" VALUES('audit_head',1);
INSERT INTO "sqlite_sequence" VALUES('audit_link',43);
INSERT INTO "sqlite_sequence" VALUES('audit_event',43);
INSERT INTO "sqlite_sequence" VALUES('checklist_item',1);
INSERT INTO "sqlite_sequence" VALUES('patient',1);
INSERT INTO "sqlite_sequence" VALUES('patient_identifier',1);
INSERT INTO "sqlite_sequence" VALUES('case_counter',1);
INSERT INTO "sqlite_sequence" VALUES('clinical_case',1);
INSERT INTO "sqlite_sequence" VALUES('case_access',2);
INSERT INTO "sqlite_sequence" VALUES('question',1);
INSERT INTO "sqlite_sequence" VALUES('referral',1);
INSERT INTO "sqlite_sequence" VALUES('diagnosis',2);
INSERT INTO "sqlite_sequence" VALUES('treatment_plan',1);
INSERT INTO "sqlite_sequence" VALUES('diagnosis_axis',6);
INSERT INTO "sqlite_sequence" VALUES('plan_component',2);
INSERT INTO "sqlite_sequence" VALUES('concordance_finding',4);
COMMIT;
