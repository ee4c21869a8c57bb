package cl.minka.studies.core.result;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The order of children in the content models of DDI Codebook 2.5, for the elements that are written here, and its references. */
final class DdiStructure {
    private static final Map<String, List<String>> MODELS = Map.ofEntries(
            Map.entry("codeBook", List.of("docDscr", "stdyDscr", "fileDscr", "dataDscr", "otherMat")),
            Map.entry("docDscr", List.of("citation", "guide", "docStatus", "docSrc", "controlledVocabUsed", "notes")),
            Map.entry(
                    "stdyDscr",
                    List.of(
                            "citation",
                            "studyAuthorization",
                            "stdyInfo",
                            "studyDevelopment",
                            "method",
                            "dataAccs",
                            "othrStdyMat",
                            "notes")),
            Map.entry(
                    "citation",
                    List.of(
                            "titlStmt",
                            "rspStmt",
                            "prodStmt",
                            "distStmt",
                            "serStmt",
                            "verStmt",
                            "biblCit",
                            "holdings",
                            "notes")),
            Map.entry("titlStmt", List.of("titl", "subTitl", "altTitl", "parTitl", "IDNo")),
            Map.entry(
                    "prodStmt",
                    List.of("producer", "copyright", "prodDate", "prodPlac", "software", "fundAg", "grantNo")),
            Map.entry("distStmt", List.of("distrbtr", "contact", "depositr", "depDate", "distDate")),
            Map.entry(
                    "stdyInfo",
                    List.of(
                            "studyBudget",
                            "subject",
                            "abstract",
                            "sumDscr",
                            "qualityStatement",
                            "notes",
                            "exPostEvaluation")),
            Map.entry(
                    "sumDscr",
                    List.of(
                            "timePrd",
                            "collDate",
                            "nation",
                            "geogCover",
                            "geogUnit",
                            "geoBndBox",
                            "boundPoly",
                            "anlyUnit",
                            "universe",
                            "dataKind")),
            Map.entry(
                    "method",
                    List.of("dataColl", "notes", "anlyInfo", "stdyClas", "dataProcessing", "codingInstructions")),
            Map.entry(
                    "dataColl",
                    List.of(
                            "timeMeth",
                            "dataCollector",
                            "collectorTraining",
                            "frequenc",
                            "sampProc",
                            "sampleFrame",
                            "targetSampleSize",
                            "deviat",
                            "collMode",
                            "resInstru",
                            "instrumentDevelopment",
                            "sources",
                            "collSitu",
                            "actMin",
                            "ConOps",
                            "weight",
                            "cleanOps")),
            Map.entry("anlyInfo", List.of("respRate", "EstSmpErr", "dataAppr")),
            Map.entry("dataAccs", List.of("setAvail", "useStmt", "notes")),
            Map.entry(
                    "useStmt",
                    List.of(
                            "confDec",
                            "specPerm",
                            "restrctn",
                            "contact",
                            "citReq",
                            "deposReq",
                            "conditions",
                            "disclaimer")),
            Map.entry("fileDscr", List.of("fileTxt", "locMap", "notes")),
            Map.entry(
                    "fileTxt",
                    List.of(
                            "fileName",
                            "fileCitation",
                            "dataFingerprint",
                            "fileCont",
                            "fileStrc",
                            "dimensns",
                            "fileType",
                            "format",
                            "filePlac",
                            "dataChck",
                            "ProcStat",
                            "dataMsng",
                            "software",
                            "verStmt")),
            Map.entry("dataDscr", List.of("varGrp", "nCubeGrp", "var", "nCube", "notes")),
            Map.entry(
                    "var",
                    List.of(
                            "location",
                            "labl",
                            "imputation",
                            "security",
                            "embargo",
                            "respUnit",
                            "anlysUnit",
                            "qstn",
                            "valrng",
                            "invalrng",
                            "undocCod",
                            "universe",
                            "TotlResp",
                            "sumStat",
                            "txt",
                            "stdCatgry",
                            "catgryGrp",
                            "catgry",
                            "codInstr",
                            "verStmt",
                            "concept",
                            "derivation",
                            "varFormat",
                            "geoMap",
                            "catLevel",
                            "notes")),
            Map.entry("catgry", List.of("catValu", "labl", "txt", "catStat", "mrow", "catgry")));

    private DdiStructure() {}

    static void check(byte[] xml) {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        Set<String> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        check(document.getDocumentElement(), ids, references);
        assertTrue(references + " in " + ids, ids.containsAll(references));
        assertEquals("2.5", document.getDocumentElement().getAttribute("version"));
    }

    private static void check(Element element, Set<String> ids, Set<String> references) {
        assertEquals("ddi:codebook:2_5", element.getNamespaceURI());
        if (element.hasAttribute("ID")) {
            assertTrue(element.getAttribute("ID"), ids.add(element.getAttribute("ID")));
        }
        for (String name : List.of("files", "wgt-var")) {
            if (element.hasAttribute(name)) {
                references.add(element.getAttribute(name));
            }
        }
        List<String> model = MODELS.get(element.getLocalName());
        int last = 0;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (model != null) {
                    int place = model.indexOf(child.getLocalName());
                    assertTrue(child.getLocalName() + " in " + element.getLocalName(), place >= last);
                    last = place;
                }
                check(child, ids, references);
            }
        }
    }
}
