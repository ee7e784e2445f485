// Letters that shrink until they fit: a long name loses size, never its end or its marks above and below.
import QtQuick

Text {
    property real size: 16

    font.pixelSize: Math.max(1, Math.round(size))
    // Letters of this size need no hints, and without them they look the same on every machine.
    font.hintingPreference: Font.PreferNoHinting
    fontSizeMode: Text.Fit
    minimumPixelSize: 8
    wrapMode: Text.WordWrap
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
}
