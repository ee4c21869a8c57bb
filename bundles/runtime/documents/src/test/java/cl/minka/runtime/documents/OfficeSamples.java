package cl.minka.runtime.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Office files that name a municipality wherever one can, each place in its own way: CanaryHeader, CanaryComment, … */
final class OfficeSamples {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final String RUN = "<w:r><w:t xml:space=\"preserve\">";
    private static final String END = "</w:t></w:r>";
    private static final String CHANGE = " w:id=\"901\" w:author=\"CanaryReviser\" w:date=\"2026-01-01T00:00:00Z\">";
    /** What stands in a text document by the hands of people and not of libraries. */
    private static final String BY_HAND = "<w:p>" + RUN + "Antes " + END
            + "<w:ins" + CHANGE + RUN + "CanaryInserted" + END + "</w:ins>"
            + "<w:del" + CHANGE + "<w:r><w:delText>CanaryDeleted</w:delText></w:r></w:del>"
            + "<w:moveFrom" + CHANGE + RUN + "CanaryMoved" + END + "</w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>CanaryVanished</w:t></w:r>"
            + RUN + " Canary" + END + RUN + "Sp" + END + "<w:proofErr w:type=\"spellStart\"/>" + RUN + "lit" + END
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://www.canaryinstrurl.cl\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + RUN + "CanaryFieldResult" + END
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:fldSimple w:instr=\"DOCPROPERTY CanaryInstruction\">" + RUN + "campo" + END + "</w:fldSimple></w:p>"
            + "<w:p><w:r><w:rPr/><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape alt=\"CanaryShape\"><v:textbox>"
            + "<w:txbxContent><w:p>" + RUN + "CanaryBox" + END
            + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:alias w:val=\"CanaryAlias\"/><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p>" + RUN
            + "CanaryControl" + END + "</w:p></w:sdtContent></w:sdt>";

    private OfficeSamples() {}

    static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            XWPFParagraph title = document.createParagraph();
            title.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            title.createRun().setText("Compostaje CanaryHeading");
            document.createParagraph().createRun().setText("Un párrafo CanaryParagraph con oficina, fluir y áéíóúñ.");
            document.createParagraph().createRun().setText("BYHAND");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Año");
            table.getRow(0).getCell(1).setText("Toneladas");
            table.getRow(1).getCell(0).setText("CanaryCell");
            table.getRow(1).getCell(1).setText("1.250");
            XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
            policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("CanaryHeader");
            document.createFooter(HeaderFooterType.FIRST)
                    .createParagraph()
                    .createRun()
                    .setText("CanaryFooter");
            XWPFParagraph noted = document.createParagraph();
            noted.createRun().setText("Con nota");
            var footnote = document.createFootnote();
            footnote.createParagraph().createRun().setText("CanaryFootnote");
            noted.addFootnoteReference(footnote);
            noted.createHyperlinkRun("https://www.canarylink.cl/").setText("enlace");
            var comment = document.createComments().createComment(BigInteger.TEN);
            comment.setAuthor("CanaryCommenter");
            comment.createParagraph().createRun().setText("CanaryComment");
            picture(document);
            chart(document.createChart());
            properties(document);
            return new Packed(bytes(document))
                    .change(
                            "word/document.xml",
                            xml -> xml.replaceFirst(
                                    "<w:p>(?:(?!</w:p>).)*BYHAND.*?</w:p>",
                                    java.util.regex.Matcher.quoteReplacement(BY_HAND)))
                    .put("customXml/item1.xml", "<a><b>CanaryCustomXml</b></a>")
                    .put("word/media/CanaryFileName.png", SampleFiles.png())
                    .put("word/afchunk.htm", "<html><body>CanaryChunk</body></html>")
                    .bytes();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void picture(XWPFDocument document) throws IOException, InvalidFormatException {
        XWPFRun run = document.createParagraph().createRun();
        run.addPicture(
                new ByteArrayInputStream(SampleFiles.jpeg()),
                Document.PICTURE_TYPE_JPEG,
                "CanaryPictureName.jpg",
                Units.toEMU(80),
                Units.toEMU(40));
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("CanaryAltText");
    }

    private static void chart(XDDFChart chart) {
        chart.setTitleText("CanaryChartTitle");
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        XDDFChartData data = chart.createData(ChartTypes.BAR, across, up);
        data.addSeries(
                        XDDFDataSourcesFactory.fromArray(new String[] {"CanaryCategory", "b"}),
                        XDDFDataSourcesFactory.fromArray(new Double[] {1.0, 2.0}))
                .setTitle("CanarySeries", null);
        chart.plot(data);
    }

    private static void properties(POIXMLDocument document) throws IOException, InvalidFormatException {
        POIXMLProperties properties = document.getProperties();
        properties.getCoreProperties().setCreator("CanaryCreator");
        properties.getCoreProperties().setLastModifiedByUser("CanaryLastModified");
        properties.getCoreProperties().setTitle("CanaryTitle");
        properties.getExtendedProperties().getUnderlyingProperties().setCompany("CanaryCompany");
        properties.getExtendedProperties().getUnderlyingProperties().setManager("CanaryManager");
        properties.getExtendedProperties().getUnderlyingProperties().setTemplate("CanaryTemplate.dotx");
        properties.getCustomProperties().addProperty("CanaryKey", "CanaryValue");
        var name = PackagingURIHelper.createPartName("/docProps/thumbnail.jpeg");
        var parts = document.getPackage();
        if (!parts.containPart(name)) {
            parts.addRelationship(name, TargetMode.INTERNAL, PackageRelationshipTypes.THUMBNAIL);
            parts.createPart(name, "image/jpeg");
        }
        try (var out = parts.getPart(name).getOutputStream()) {
            out.write(SampleFiles.jpeg());
        }
    }

    static byte[] sheets() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("CanarySheet");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("CanaryShared");
            XSSFRichTextString rich = new XSSFRichTextString("CanaryRich");
            rich.applyFont(2, 4, book.createFont());
            head.createCell(1).setCellValue(rich);
            var row = sheet.createRow(1);
            XSSFCell date = row.createCell(0);
            date.setCellValue(java.time.LocalDate.of(2026, 3, 9));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
            date.setCellStyle(style);
            XSSFCell amount = row.createCell(1);
            amount.setCellValue(1234567.5);
            var money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            amount.setCellStyle(money);
            row.createCell(2).setCellFormula("CONCATENATE(\"CanaryFormula\",\"x\")");
            row.createCell(3).setCellValue(true);
            var hiddenRow = sheet.createRow(2);
            hiddenRow.createCell(0).setCellValue("CanaryHiddenRow");
            hiddenRow.setZeroHeight(true);
            sheet.createRow(3).createCell(4).setCellValue("CanaryHiddenColumn");
            sheet.setColumnHidden(4, true);
            sheet.getHeader().setCenter("CanarySheetHeader");
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://www.canarysheetlink.cl/");
            link.setTooltip("CanaryTooltip");
            head.getCell(0).setHyperlink(link);
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
            comment.setString(new XSSFRichTextString("CanaryCellComment"));
            comment.setAuthor("CanaryCellAuthor");
            XSSFTextBox box = drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 8, 8));
            box.setText(new XSSFRichTextString("CanarySheetBox"));
            chart(drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 10, 10, 18, 18)));
            int picture = book.addPicture(SampleFiles.png(), XSSFWorkbook.PICTURE_TYPE_PNG);
            drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 1, 20, 3, 22), picture);
            var validation = sheet.getDataValidationHelper();
            var rule = validation.createValidation(
                    validation.createExplicitListConstraint(new String[] {"CanaryChoice", "b"}),
                    new org.apache.poi.ss.util.CellRangeAddressList(5, 5, 0, 0));
            rule.createPromptBox("CanaryPromptTitle", "CanaryPrompt");
            sheet.addValidationData(rule);
            sheet.addMergedRegion(new CellRangeAddress(8, 8, 0, 2));
            XSSFSheet secret = book.createSheet("CanaryHiddenSheet");
            secret.createRow(0).createCell(0).setCellValue("CanaryHiddenSheetCell");
            book.setSheetHidden(1, true);
            var named = book.createName();
            named.setNameName("CanaryName");
            named.setRefersToFormula("CanarySheet!$A$1");
            properties(book);
            return bytes(book);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    static byte[] slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new java.awt.Rectangle(10, 10, 300, 100));
            box.setText("CanarySlideText");
            box.getTextParagraphs()
                    .get(0)
                    .getTextRuns()
                    .get(0)
                    .createHyperlink()
                    .setAddress("https://www.canaryslidelink.cl");
            XSLFTable table = slide.createTable(2, 2);
            table.getCell(0, 0).setText("Meta");
            table.getCell(1, 1).setText("CanarySlideCell");
            XSLFPictureShape picture =
                    slide.createPicture(show.addPicture(SampleFiles.png(), PictureData.PictureType.PNG));
            picture.setName("CanaryShapeName");
            XSLFNotes notes = show.getNotesSlide(slide);
            notes.getPlaceholder(1).setText("CanarySpeakerNotes");
            show.getSlideMasters().get(0).createTextBox().setText("CanaryMaster");
            XSLFSlide secret = show.createSlide();
            secret.createTextBox().setText("CanaryHiddenSlide");
            secret.setHidden(true);
            properties(show);
            return new Packed(bytes(show))
                    .put(
                            "ppt/comments/comment1.xml",
                            "<p:cmLst xmlns:p=\"p\"><p:cm><p:text>CanarySlideComment</p:text></p:cm></p:cmLst>")
                    .put(
                            "ppt/commentAuthors.xml",
                            "<p:cmAuthorLst xmlns:p=\"p\"><p:cmAuthor id=\"0\" name=\"CanarySlideCommenter\"/></p:cmAuthorLst>")
                    .bytes();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
