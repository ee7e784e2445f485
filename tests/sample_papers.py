"""The texts of a certificate as a district would write them."""

from stage_contest.domain.papers import PaperTexts

CONTEST = "Hội thi Tuyên truyền cải cách hành chính và chuyển đổi số huyện Bình Sơn năm 2024"
TEXTS = PaperTexts(
    issuer="BAN TỔ CHỨC HỘI THI",
    recipient="Đội thi {team}, huyện Bình Sơn",
    place="Bình Sơn",
    date="ngày 15 tháng 8 năm 2024",
    decision_number="05/QĐ-BTC",
    decision_date="ngày 14 tháng 8 năm 2024",
    register_number="01",
    on_behalf="TM. BAN TỔ CHỨC",
    signer_title="TRƯỞNG BAN",
    signer_office="PHÓ CHỦ TỊCH UBND HUYỆN",
    signer_name="Nguyễn Thị Ửng",
)
