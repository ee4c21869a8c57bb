package cl.minka.runtime.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What the pieces of pages are, for those who do not see them (ISO 32000-1, 14.7). */
final class CopyTags {
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName KIDS = COSName.K;
    private static final COSName CONTENT = COSName.getPDFName("MCID");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final COSArray parentTree = new COSArray();
    private COSArray ofPage = new COSArray();
    private PDPage page;
    private int pages;

    CopyTags() {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document = element(root, "Document");
    }

    COSDictionary document() {
        return document;
    }

    COSDictionary element(COSDictionary parent, String type) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    /** Whose cells a heading cell is the heading of: {@code Row} or {@code Column}. */
    static void scope(COSDictionary element, String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        attributes.setName(COSName.getPDFName("Scope"), scope);
        element.setItem(COSName.A, attributes);
    }

    void turnTo(PDPage next) {
        page = next;
        ofPage = new COSArray();
        parentTree.add(COSInteger.get(pages));
        parentTree.add(ofPage);
        next.getCOSObject().setInt(STRUCT_PARENTS, pages);
        next.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages++;
    }

    /** The number under which the element has more to show, on this page. */
    int more(COSDictionary element) {
        int number = ofPage.size();
        ofPage.add(element);
        COSBase first = element.getDictionaryObject(PAGE);
        if (first == null) {
            element.setItem(PAGE, page);
        }
        if (first == null || first == page.getCOSObject()) {
            kids(element).add(COSInteger.get(number));
        } else {
            COSDictionary elsewhere = new COSDictionary();
            elsewhere.setDirect(true);
            elsewhere.setName(COSName.TYPE, "MCR");
            elsewhere.setItem(PAGE, page);
            elsewhere.setItem(CONTENT, COSInteger.get(number));
            kids(element).add(elsewhere);
        }
        return number;
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(KIDS);
        if (kids == null) {
            kids = new COSArray();
            kids.setDirect(true);
            element.setItem(KIDS, kids);
        }
        return kids;
    }

    void putInto(PDDocument copy) {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parentTree);
        root.setItem(COSName.getPDFName("ParentTree"), numbers);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), pages);
        COSDictionary catalog = copy.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName("StructTreeRoot"), root);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
    }
}
