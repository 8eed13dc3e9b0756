"""The official files Common Ground uses, each declared once.

A new vintage is an edit here and nowhere else. No address below has been tried from this source
tree: each note says what an address rests on, so that a person can check it at the publisher.
"""

from typing import Final

from etl.fetch.declaration import MEGABYTE, OfficialFile

OGL: Final = "Open Government Licence v3.0"
PORTAL: Final = "https://geoportal.statistics.gov.uk/"
SERVICES: Final = "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services"
ONS: Final = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right {year}."
)
PUBLIC_SECTOR: Final = (
    "Contains public sector information licensed under the Open Government Licence v3.0."
)
SEEN_IN_USE: Final = (
    "Address and field names seen in several independent public programs; not tried from here."
)
MERSEYSIDE: Final = "('E08000011','E08000012','E08000013','E08000014','E08000015')"

# LSOA 2021 layers carry no authority code, but every LSOA is named after its authority.
# "St% Helens" because the full stop has come and gone between vintages.
LSOAS_OF_MERSEYSIDE: Final = " OR ".join(
    f"LSOA21NM LIKE '{name} %'"
    for name in ("Knowsley", "Liverpool", "St% Helens", "Sefton", "Wirral")
)
# Ward layers carry no authority code either; the 141 wards of May 2024 are four runs of codes.
WARDS_OF_MERSEYSIDE: Final = " OR ".join(
    f"(WD24CD >= '{first}' AND WD24CD <= '{last}')"
    for first, last in (
        ("E05000932", "E05000975"),  # Sefton and Wirral
        ("E05010935", "E05010949"),  # Knowsley
        ("E05014120", "E05014137"),  # St. Helens
        ("E05015277", "E05015340"),  # Liverpool
    )
)

OFFICIAL_FILES: Final[tuple[OfficialFile, ...]] = (
    OfficialFile(
        name="LSOA 2021 boundaries (generalised to 20 m, clipped)",
        kind="boundaries",
        level="lsoa",
        vintage="December 2021",
        form="arcgis",
        file_name="lsoa_2021_bgc_merseyside.geojson",
        address=f"{SERVICES}/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5"
        "/FeatureServer/0/query",
        publisher_page=PORTAL,
        where=LSOAS_OF_MERSEYSIDE,
        key_fields=("LSOA21CD",),
        expected_records=923,
        expected_fields=("LSOA21CD", "LSOA21NM"),
        licence=OGL,
        attribution=ONS.format(year=2021),
        note=SEEN_IN_USE,
    ),
    OfficialFile(
        name="Ward 2024 boundaries (generalised to 20 m, clipped)",
        kind="boundaries",
        level="ward",
        vintage="May 2024",
        form="arcgis",
        file_name="ward_2024_bgc_merseyside.geojson",
        address=f"{SERVICES}/Wards_May_2024_Boundaries_UK_BGC/FeatureServer/0/query",
        publisher_page=PORTAL,
        where=WARDS_OF_MERSEYSIDE,
        key_fields=("WD24CD",),
        expected_records=141,
        expected_fields=("WD24CD", "WD24NM"),
        licence=OGL,
        attribution=ONS.format(year=2024),
        note=SEEN_IN_USE + " Has no authority code: take it from the LSOA lookup.",
    ),
    OfficialFile(
        name="Local authority 2024 boundaries (generalised to 20 m, clipped)",
        kind="boundaries",
        level="lad",
        vintage="May 2024",
        form="arcgis",
        file_name="lad_2024_bgc_merseyside.geojson",
        address=f"{SERVICES}/Local_Authority_Districts_May_2024_Boundaries_UK_BGC"
        "/FeatureServer/0/query",
        publisher_page=PORTAL,
        where=f"LAD24CD IN {MERSEYSIDE}",
        key_fields=("LAD24CD",),
        expected_records=5,
        expected_fields=("LAD24CD", "LAD24NM"),
        licence=OGL,
        attribution=ONS.format(year=2024),
        note=SEEN_IN_USE,
    ),
    OfficialFile(
        name="LSOA 2021 to ward 2024 to local authority 2024, best fit",
        kind="lookup",
        level="lsoa",
        vintage="2024",
        form="arcgis",
        file_name="lsoa21_wd24_lad24_merseyside.csv",
        address=f"{SERVICES}/LSOA21_WD24_LAD24_EW_LU/FeatureServer/0/query",
        publisher_page="https://geoportal.statistics.gov.uk/datasets/ons::"
        "lsoa-2021-to-electoral-ward-2024-to-lad-2024-best-fit-lookup-in-ew/about",
        where=f"LAD24CD IN {MERSEYSIDE}",
        key_fields=("LSOA21CD",),
        expected_records=923,
        expected_fields=("LSOA21CD", "LSOA21NM", "WD24CD", "WD24NM", "LAD24CD", "LAD24NM"),
        licence=OGL,
        attribution=ONS.format(year=2024),
        note=SEEN_IN_USE,
    ),
    OfficialFile(
        name="LSOA 2011 to LSOA 2021 changes, with local authority 2022",
        kind="lookup",
        level="lsoa",
        vintage="December 2022, version 3",
        form="arcgis",
        file_name="lsoa11_lsoa21_lad22_merseyside.csv",
        address=f"{SERVICES}/LSOA11_LSOA21_LAD22_EW_LU_v5/FeatureServer/0/query",
        publisher_page="https://geoportal.statistics.gov.uk/items/cbfe64cc03d74af982c1afec639bafd1",
        where=f"LAD22CD IN {MERSEYSIDE}",
        key_fields=("LSOA11CD", "LSOA21CD"),
        expected_fields=(
            "LSOA11CD",
            "LSOA11NM",
            "CHGIND",
            "LSOA21CD",
            "LSOA21NM",
            "LAD22CD",
            "LAD22NM",
        ),
        licence=OGL,
        attribution=ONS.format(year=2022),
        note="Address and field names as in the publisher's own catalogue entry, seen in a stored "
        "copy; not tried from here.",
    ),
    OfficialFile(
        name="Local authority to community safety partnership to police force area, 2024",
        kind="lookup",
        level="lad",
        vintage="2024",
        form="arcgis",
        file_name="lad24_csp24_pfa24_merseyside.csv",
        address=f"{SERVICES}/LAD24_CSP24_PFA24_EW_LU/FeatureServer/0/query",
        publisher_page=PORTAL,
        where=f"LAD24CD IN {MERSEYSIDE}",
        key_fields=("LAD24CD",),
        expected_records=5,
        expected_fields=("LAD24CD", "LAD24NM", "CSP24CD", "CSP24NM", "PFA24CD", "PFA24NM"),
        licence=OGL,
        attribution=ONS.format(year=2024),
        note=SEEN_IN_USE,
    ),
    OfficialFile(
        name="English Indices of Deprivation 2025, File 7",
        kind="deprivation",
        level="lsoa",
        vintage="2025, as corrected on 17 November 2025",
        form="download",
        file_name="iod_2025_file_7.csv",
        address="https://assets.publishing.service.gov.uk/media/691ded56d140bbbaa59a2a7d/"
        "File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv",
        publisher_page="https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025",
        expected_fields=(
            "LSOA code (2021)",
            "Local Authority District code (2024)",
            "Index of Multiple Deprivation (IMD) Score",
            "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
            "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
        ),
        licence=OGL,
        attribution="English Indices of Deprivation 2025, Ministry of Housing, Communities and "
        f"Local Government. {PUBLIC_SECTOR}",
        note=SEEN_IN_USE + " A correction gets a new address: look at the publisher's page.",
    ),
    OfficialFile(
        name="Street-level crime, Merseyside Police",
        kind="police",
        level="lsoa",
        vintage="monthly, latest 36 months",
        form="manual",
        file_name="merseyside-street.csv",
        address="",
        publisher_page="https://data.police.uk/data/",
        expected_fields=(
            "Crime ID",
            "Month",
            "Reported by",
            "Falls within",
            "Longitude",
            "Latitude",
            "Location",
            "LSOA code",
            "LSOA name",
            "Crime type",
            "Last outcome category",
            "Context",
        ),
        licence=OGL,
        attribution=f"Police recorded crime from data.police.uk. {PUBLIC_SECTOR}",
        note="There is no direct address for one force's month: each archive holds every force for "
        "three years (about 1.6 GB). On the publisher's page choose the months, Merseyside Police "
        "and “Include crime data”, and unpack the CSV files it prepares, one for each month.",
    ),
    OfficialFile(
        name="Get Information about Schools, all establishments",
        kind="schools",
        level="school",
        vintage="daily",
        form="download",
        file_name="gias_all_establishments.csv",
        address="https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/"
        "edubasealldata{yyyymmdd}.csv",
        days_back=7,
        publisher_page="https://get-information-schools.service.gov.uk/Downloads",
        expected_fields=(
            "URN",
            "EstablishmentName",
            "EstablishmentStatus (name)",
            "PhaseOfEducation (name)",
            "StatutoryLowAge",
            "StatutoryHighAge",
            "Postcode",
            "Easting",
            "Northing",
        ),
        licence=OGL,
        attribution=f"Get Information about Schools, Department for Education. {PUBLIC_SECTOR}",
        size_cap_bytes=300 * MEGABYTE,
        note=SEEN_IN_USE + " The day's file may not be there yet, so earlier days are tried too. "
        "The text is Windows-1252.",
    ),
    OfficialFile(
        name="Get Information about Schools, links between schools",
        kind="school-links",
        level="school",
        vintage="daily",
        form="download",
        file_name="gias_links.csv",
        address="https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/"
        "links_edubasealldata{yyyymmdd}.csv",
        days_back=7,
        publisher_page="https://get-information-schools.service.gov.uk/Downloads",
        expected_fields=("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"),
        licence=OGL,
        attribution=f"Get Information about Schools, Department for Education. {PUBLIC_SECTOR}",
        note=SEEN_IN_USE + " The day's file may not be there yet, so earlier days are tried too.",
    ),
    OfficialFile(
        name="Code-Point Open postcodes",
        kind="postcodes",
        level="postcode",
        vintage="quarterly",
        form="download",
        file_name="codepo_gb.zip",
        address="https://api.os.uk/downloads/v1/products/CodePointOpen/downloads"
        "?area=GB&format=CSV&redirect",
        publisher_page="https://osdatahub.os.uk/downloads/open/CodePointOpen",
        expected_fields=("Postcode", "Positional_quality_indicator", "Eastings", "Northings"),
        licence=OGL,
        attribution="Contains OS data © Crown copyright and database right. Contains Royal Mail "
        "data © Royal Mail copyright and database right. Contains National Statistics data "
        "© Crown copyright and database right. Add the year of the release.",
        note=SEEN_IN_USE + " The headings are in a file of their own inside the archive.",
    ),
    OfficialFile(
        name="Mid-year population of LSOAs by single year of age, mid-2022 to mid-2024",
        kind="population",
        level="lsoa",
        vintage="mid-2022 (revised November 2025) to mid-2024",
        form="download",
        file_name="lsoa_population_by_age_mid_2022_to_2024.xlsx",
        address="https://www.ons.gov.uk/file?uri=/peoplepopulationandcommunity/"
        "populationandmigration/populationestimates/datasets/"
        "lowersuperoutputareamidyearpopulationestimates/mid2022revisednov2025tomid2024/"
        "sapelsoasyoa20222024.xlsx",
        publisher_page="https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/"
        "populationestimates/datasets/lowersuperoutputareamidyearpopulationestimates",
        expected_fields=("LSOA 2021 Code", "Total", "F0", "M90"),
        licence=OGL,
        attribution="Source: Office for National Statistics licensed under the Open Government "
        "Licence v.3.0.",
        size_cap_bytes=200 * MEGABYTE,
        note=SEEN_IN_USE + " About 83 MB. The publisher calls single years of age supporting "
        "information, not accredited official statistics.",
    ),
)
