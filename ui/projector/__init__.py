"""The hall's screen: Qt Quick scenes and the one view that feeds them."""
