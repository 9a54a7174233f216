"""The records of a case as snapshots: diagnoses, plans, material, reviews."""

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.display import shown
from tumorboard.models import (
    Adjudication,
    Biomarker,
    ConcordanceFinding,
    CustodyEvent,
    Diagnosis,
    DiagnosisAxis,
    DiscordanceNotice,
    Material,
    MaterialRequest,
    OrderedTest,
    Plan,
    PlanComponent,
    Review,
    ReviewedMaterial,
    TargetLesion,
    TestResult,
)
from tumorboard.queries.case_rows import CaseRows
from tumorboard.queries.material_snapshots import CustodySnapshot
from tumorboard.queries.materials import build_custody, build_requests
from tumorboard.queries.people import People
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.queries.review_snapshots import (
    AdjudicationSnapshot,
    FindingSnapshot,
    LesionSnapshot,
    NoticeSnapshot,
    OrderedTestSnapshot,
    ResultSnapshot,
    ReviewedMaterialSnapshot,
    ReviewSnapshot,
)
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot, ComponentSnapshot, DiagnosisSnapshot, PlanSnapshot
from tumorboard.vocabulary import SETBACKS, Axis, CustodyKind, MaterialStatus, PlanKind, ReviewBasis


def build_diagnosis(rows: CaseRows, diagnosis: Diagnosis) -> DiagnosisSnapshot:
    """A diagnosis with its axes in the order entered."""
    values: list[DiagnosisAxis | Biomarker] = [
        *rows.by(DiagnosisAxis, "diagnosis_id").get(diagnosis.id, []),
        *rows.by(Biomarker, "diagnosis_id").get(diagnosis.id, []),
    ]
    return DiagnosisSnapshot(
        id=diagnosis.id,
        kind=diagnosis.kind,
        verbatim=diagnosis.verbatim,
        stated_by=diagnosis.stated_by,
        institution=diagnosis.institution,
        stated_on=diagnosis.stated_on,
        report_number=diagnosis.report_number,
        code=diagnosis.code,
        code_system=diagnosis.code_system,
        code_version=diagnosis.code_version,
        code_display=diagnosis.code_display,
        frozen_at=diagnosis.frozen_at,
        axes=tuple(_axis(row) for row in sorted(values, key=lambda row: row.position)),
    )


def build_plan(rows: CaseRows, kind: PlanKind, plan_id: int | None = None) -> PlanSnapshot | None:
    """The case's plan of a kind (with an id where there may be several); None where there is none."""
    plans = [row for row in rows.of(Plan) if row.kind is kind and plan_id in {None, row.id}]
    if not plans:
        return None
    plan = plans[0]
    components = rows.by(PlanComponent, "plan_id").get(plan.id, [])
    return PlanSnapshot(
        id=plan.id,
        kind=plan.kind,
        verbatim=plan.verbatim,
        stated_by=plan.stated_by,
        institution=plan.institution,
        stated_on=plan.stated_on,
        frozen_at=plan.frozen_at,
        components=tuple(_component(row) for row in sorted(components, key=lambda row: row.position)),
    )


def build_reviews(rows: CaseRows, people: People) -> tuple[ReviewSnapshot, ...]:
    """Every version of every review, oldest first."""
    reviews = rows.of(Review)
    replaced = {row.amends_id for row in reviews if row.signed_at is not None}
    diagnoses = {row.id: row for row in rows.of(Diagnosis)}
    findings = rows.by(ConcordanceFinding, "review_id")
    seen = rows.by(ReviewedMaterial, "review_id")
    tests = rows.by(OrderedTest, "review_id")
    results = rows.by(TestResult, "ordered_test_id")
    lesions = rows.by(TargetLesion, "review_id")
    adjudications = rows.by(Adjudication, "finding_id")
    notices = rows.by(DiscordanceNotice, "review_id")
    descriptions = {row.id: material_line(row) for row in rows.of(Material)}
    return tuple(
        ReviewSnapshot(
            id=review.id,
            row_version=review.row_version,
            kind=review.kind,
            discipline=review.discipline,
            reviewer=people.snapshot(review.reviewer_id),
            basis=review.basis,
            comment=review.comment,
            conflict=review.conflict,
            version=review.version,
            amends_id=review.amends_id,
            amendment_reason=review.amendment_reason,
            overall_proposed=review.overall_proposed,
            overall_decided=review.overall_decided,
            overall_reason=review.overall_reason,
            urgent=review.urgent,
            signed_at=review.signed_at,
            signed_sha256=review.signed_sha256,
            current=review.id not in replaced,
            diagnosis=build_diagnosis(rows, diagnoses[review.diagnosis_id]),
            findings=tuple(
                _finding(row, adjudications[row.id], people)
                for row in sorted(findings[review.id], key=lambda row: row.position)
            ),
            materials=tuple(
                ReviewedMaterialSnapshot(row.material_id, descriptions[row.material_id], row.basis)
                for row in seen[review.id]
            ),
            tests=tuple(_test(row, results[row.id], people) for row in tests[review.id]),
            lesions=tuple(
                LesionSnapshot(
                    row.organ, row.description, row.lymph_node, row.baseline_mm, row.nadir_mm, row.current_mm
                )
                for row in lesions[review.id]
            ),
            inadequacy=review.inadequacy,
            new_lesion=review.new_lesion,
            non_target_progression=review.non_target_progression,
            notices=tuple(_notice(row, people) for row in notices[review.id]),
        )
        for review in reviews
    )


def build_materials(
    rows: CaseRows, reviews: tuple[ReviewSnapshot, ...], parties: dict[int, PartySnapshot], people: People
) -> tuple[MaterialSnapshot, ...]:
    """The material register. A material counts as reviewed once a signed review saw it and could read it.

    Whoever read a delivery that was then found wrong has not seen the material.
    """
    requests = rows.by(MaterialRequest, "material_id")
    events = rows.by(CustodyEvent, "material_id")
    custody = {row.id: build_custody(events[row.id], people) for row in rows.of(Material)}
    readers: dict[int, list[str]] = {}
    for review in reviews:
        if review.signed_at is not None and review.current and review.inadequacy is None:
            for seen in review.materials:
                wrong = [each.recorded_at for each in custody[seen.material_id] if each.kind is CustodyKind.WRONG]
                if seen.basis is not ReviewBasis.NOT_AVAILABLE and all(at < review.signed_at for at in wrong):
                    readers.setdefault(seen.material_id, []).append(review.reviewer.display_name)
    return tuple(
        MaterialSnapshot(
            id=row.id,
            kind=row.kind,
            description=row.description,
            accession_number=row.accession_number,
            quantity=row.quantity,
            outside=row.outside,
            source="" if row.source_id is None else parties[row.source_id].name,
            necessity=row.necessity,
            collected_on=row.collected_on,
            received_on=row.received_on,
            returned_on=row.returned_on,
            location=row.location,
            unavailable_reason=row.unavailable_reason,
            status=_material_status(row, len(requests[row.id]), custody[row.id], reviewed=row.id in readers),
            reviewed_by=tuple(readers.get(row.id, ())),
            due_on=max((item.due_on for item in requests[row.id] if item.due_on), default=None),
            row_version=row.row_version,
            source_id=row.source_id,
            attachment_id=row.attachment_id,
            requests=build_requests(requests[row.id], parties, people),
            custody=custody[row.id],
            registered_at=row.created_at,
            registered_by=people.name(row.created_by_id),
        )
        for row in rows.of(Material)
    )


def material_line(material: Material) -> str:
    """A material in one line, e.g. "Slides S26-1187 (6)"."""
    name = material.description or material.kind.label
    number = f" {material.accession_number}" if material.accession_number else ""
    count = f" ({material.quantity})" if material.quantity else ""
    return f"{name}{number}{count}"


def _material_status(
    material: Material, requests: int, custody: tuple[CustodySnapshot, ...], *, reviewed: bool
) -> MaterialStatus:
    if material.returned_on is not None:
        return MaterialStatus.RETURNED
    again = material.received_on is None and any(event.kind in SETBACKS for event in custody)
    if reviewed and not again:
        return MaterialStatus.REVIEWED
    if material.received_on is not None:
        return MaterialStatus.RECEIVED
    if material.unavailable_reason:
        return MaterialStatus.NOT_AVAILABLE
    return MaterialStatus.CHASED if requests > 1 else MaterialStatus.REQUESTED


def _axis(row: DiagnosisAxis | Biomarker) -> AxisSnapshot:
    value = AxisValue(
        axis=Axis.BIOMARKER if isinstance(row, Biomarker) else row.axis,
        label=row.name if isinstance(row, Biomarker) else row.label,
        absence=row.absence,
        text=row.text,
        code=row.code,
        code_system=row.code_system,
        status=row.status if isinstance(row, Biomarker) else None,
        number=row.number,
        unit=row.unit,
        method=row.method,
        system="" if isinstance(row, Biomarker) else row.system,
        radpeer=None if isinstance(row, Biomarker) else row.radpeer,
        response=None if isinstance(row, Biomarker) else row.response,
        specimen=row.specimen if isinstance(row, Biomarker) else "",
        significance=row.significance if isinstance(row, Biomarker) else "",
        evidence_level=row.evidence_level if isinstance(row, Biomarker) else "",
        germline=row.germline if isinstance(row, Biomarker) else False,
    )
    return AxisSnapshot(
        axis=value.axis,
        label=value.label,
        absence=value.absence,
        text=value.text,
        code=value.code,
        code_system=value.code_system,
        code_version=row.code_version,
        status=value.status,
        number=value.number,
        unit=value.unit,
        method=value.method,
        system=value.system,
        radpeer=value.radpeer,
        response=value.response,
        shown=shown(value),
        specimen=value.specimen,
        significance=value.significance,
        evidence_level=value.evidence_level,
        germline=value.germline,
    )


def _test(row: OrderedTest, results: list[TestResult], people: People) -> OrderedTestSnapshot:
    return OrderedTestSnapshot(
        name=row.name,
        ordered_on=row.ordered_on,
        due_on=row.due_on,
        result=row.result,
        id=row.id,
        results=tuple(
            ResultSnapshot(
                each.id,
                each.arrived_on,
                each.result,
                each.to_board,
                people.name(each.created_by_id),
                each.created_at,
            )
            for each in results
        ),
    )


def _component(row: PlanComponent) -> ComponentSnapshot:
    return ComponentSnapshot(
        id=row.id,
        modality=row.modality,
        label=row.label,
        text=row.text,
        level=row.level,
        timing=row.timing,
        intent=row.intent,
        condition=row.condition,
        progress=row.progress,
        started_on=row.started_on,
        ended_on=row.ended_on,
        code=row.code,
        code_system=row.code_system,
    )


def _finding(row: ConcordanceFinding, adjudications: list[Adjudication], people: People) -> FindingSnapshot:
    return FindingSnapshot(
        id=row.id,
        axis=row.axis,
        label=row.label,
        outside_text=row.outside_text,
        review_text=row.review_text,
        proposed=row.proposed,
        proposed_reason=row.proposed_reason,
        decided=row.decided,
        override_reason=row.override_reason,
        causes=tuple(sorted(row.causes)),
        effect=row.effect,
        rater=people.name(row.rater_id),
        adjudications=tuple(
            AdjudicationSnapshot(
                id=each.id,
                basis=each.basis,
                truth=each.truth,
                evidence=each.evidence,
                decided_by=each.decided_by,
                decided_on=each.decided_on,
                recorded_at=each.created_at,
                recorded_by=people.name(each.created_by_id),
            )
            for each in adjudications
        ),
    )


def _notice(row: DiscordanceNotice, people: People) -> NoticeSnapshot:
    return NoticeSnapshot(
        id=row.id,
        row_version=row.row_version,
        party_id=row.party_id,
        addressee=row.addressee,
        channel=row.channel,
        attachment_id=row.attachment_id,
        sent_on=row.sent_on,
        acknowledged_on=row.acknowledged_on,
        amended_report_on=row.amended_report_on,
        note=row.note,
        recorded_at=row.created_at,
        recorded_by=people.name(row.created_by_id),
    )
