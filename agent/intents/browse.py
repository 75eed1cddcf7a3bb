"""Browse: search the shop, narrow what is shown, see more of it."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
show me {colour} {category} | show {category} | can you show me some {category} | {colour} {category} dikhao
mujhe {category} dikhaiye | मुझे {colour} {category} दिखाओ | {category} दिखाइए | mala {category} dakhva
मला {colour} {category} दाखवा

i want a {category} | i need {colour} {category} | looking for a {category} | i'm looking to buy {category}
mujhe {category} chahiye | {colour} {category} chahiye mujhe | मुझे {category} चाहिए | एक {colour} {category} चाहिए
mala {category} havi ahe | मला {category} हवा आहे | {colour} {category} pahije

{category} | {colour} {category} | {category} for {occasion} | {brand} {category} | {category} {size}
{colour} {category} {size}

do you have {category} | have you got any {colour} {category} | got {category}? | {category} hai kya aapke paas
{category} milega kya | क्या आपके पास {category} है | {category} मिलेगी क्या | {category} ahe ka
{category} आहे का तुमच्याकडे

{category} under {amount} | {category} below rs {amount} | cheap {category} within {amount}
{category} {amount} ke andar | {category} {amount} tak ka | {amount} se kam me {category}
{amount} के अंदर {category} | {amount} तक की {category} | {category} {amount} paryant | {amount} च्या आत {category}

{category} between {amount} and {amount} | {category} from {amount} to {amount}
{amount} se {amount} tak {category} | {amount} से {amount} के बीच {category} | {amount} te {amount} madhe {category}
{amount} ते {amount} मध्ये {category}

{category} around {amount} | something in {category} near {amount} rupees | {amount} ke aas paas {category}
करीब {amount} की {category} | andaje {amount} chi {category}

{brand} ke {category} dikhao | show me {category} from {brand} | anything by {brand} | {brand} ka collection
{brand} की {category} दिखाओ | {brand} che {category} dakhva | {brand} चे {category} दाखवा

{category} in size {size} | only those available in {size} | filter {size} | {size} size ke {category}
{size} साइज में {category} | {size} size madhe {category} dakhva | {size} साइजमध्ये काय आहे

{category} but not {colour} | no {colour} ones please | anything except {colour} | {colour} nahi chahiye
{colour} chhodke koi bhi | {colour} नहीं चाहिए | {colour} को छोड़कर कुछ भी | {colour} nako
{colour} सोडून दुसरा रंग

show more | more options | more like these | load some more | aur bhi dikhao | thoda aur dikhaiye | और दिखाओ
कुछ और दिखाइए | ajun dakhva | आणखी दाखवा

next | next set | go to the following page | agla dikhao | pudhcha page | पुढचे दाखवा | अगले वाले दिखाओ

show the previous ones | go back to the earlier list | pehle wale dikhao | wapas pichli list | पिछले वाले दिखाओ
aadhiche dakhva | आधीचे दाखवा

something less expensive | too costly show lower priced ones | kuch sasta dikhao | isse sasta | इससे सस्ता दिखाओ
कम दाम वाले | yapeksha swast dakhva | स्वस्त दाखवा

something more premium | show pricier ones | higher range please | thoda mehnga wala dikhao | महंगे वाले दिखाओ
thodi mahag chalel | महाग दाखवा

the same thing in {colour} | this one but {colour} | do these come in {colour}, show me | yehi {colour} me dikhao
ऐसा ही {colour} में दिखाओ | asach {colour} madhe dakhva | हेच {colour} रंगात दाखवा

sort by price | low to high | highest rated first | latest arrivals first | saste se mehnga karo
rating ke hisab se | कम से ज्यादा दाम में लगाओ | navin aadhi dakhva | नवीन आधी दाखवा

what's new | new arrivals | latest collection | trending {category} | kya naya aaya hai | naya stock dikhao
नया कलेक्शन दिखाओ | navin kay alay | नवीन काय आलंय

best selling {category} | most popular {category} | top rated {category} | sabse zyada bikne wale {category}
सबसे लोकप्रिय {category} | sarvat lokpriya {category}

{occasion} ke liye {category} | {category} for an {occasion} event | {occasion} wear {category}
{occasion} के लिए {category} | {occasion} sathi {category} | {occasion} साठी {category} दाखवा

i meant {gender} | no i wanted {gender} {category} | not for me, for {gender} | mera matlab {gender} ke liye
नहीं {gender} के लिए | mhanje {gender} sathi

{category} for {gender} | {gender} {category} | {gender} ke liye {category} | {gender} ka {category} dikhao
{gender} के लिए {category} दिखाओ | {gender} sathi {category} | {gender} साठी {category}

pure cotton {category} | silk {category} only | {category} in linen please | khadi ke {category}
सूती {category} दिखाओ | reshmi {category} dakhva | सुती {category} हवी

printed {category} | plain {colour} {category} no prints | {category} with embroidery | floral print {category}
kadhai wale {category} | फूलों वाली {category} | sadha {category} | नक्षी असलेली {category}

slim fit {category} | loose {category} chahiye | oversized {category} | ढीला {category} | sail {category}

what {category} do you have | which colours of {category} are there to choose from | what all is there in {category}
{category} me kya kya hai | {category} में क्या-क्या है | {category} madhe kay kay ahe

clear filters | remove the price filter | forget the colour | start a new search | filter hata do
color ka filter hatao | फ़िल्टर हटाओ | filter kadha | किंमतीची अट काढा

any colour is fine | size doesn't matter | koi bhi rang chalega | कोई भी रंग चलेगा | kontahi rang chalel
कोणताही रंग चालेल

just browsing | show me everything | let me look around | kya kya hai dikhao | सब कुछ दिखाओ | sagla dakhva
काय काय आहे दाखवा

footwear dikhao | ethnic wear for {gender} | winter clothes | bags under {amount} | गरम कपड़े दिखाओ
जूते चप्पल दिखाओ | हिवाळी कपडे दाखवा | paramparik kapde dakhva

budget {amount}, {category} | my budget is {amount} | i can spend {amount} on a {category}
mera budget {amount} hai | मेरा बजट {amount} है | maza budget {amount} ahe | माझं बजेट {amount} आहे

{category} aur {category} dono dikhao | {category} and {category} please | {category} or {category}
{category} और {category} दिखाओ | {category} ani {category} dakhva

find {category} with 4 stars and up | {category} on discount only | only in stock items
jo stock me hai wahi dikhao | जो स्टॉक में है वही दिखाओ | je stock madhe ahet tech dakhva

{n} {colour} {category} | need {n} {category} for my {gender} | {n} {category} chahiye {amount} me
{n} {category} चाहिए

what do you sell | what kind of things do you have here | what all can i get | aap log kya bechte ho
yahan kya kya milta hai | यहाँ क्या-क्या मिलता है | आप क्या बेचते हैं | tumchya kade kay kay milta
तुमच्याकडे काय काय मिळतं

{brand} {category} size {size} {colour} | {colour} {category} {brand} {size} | {brand} {colour} {category}
{size} {colour} {category} | {category} {colour} {size} {brand} under {amount}

{gender} {category} {colour} {size} | {category} {gender} {amount} | {colour} {category} {gender}
{gender} {category} {occasion} | {category} {occasion} {colour}

i want to buy something for {gender} | kuch lena hai {gender} ke liye | {gender} के लिए कुछ लेना है
{gender} sathi kahitari ghyaycha | {gender} साठी काहीतरी घ्यायचंय | shopping for my {gender} today

i'd like a {colour} {category} if you have one | could you find me a {category} | can i get a {category} in {colour}
please search {category} | {category} dhundh ke do | {category} ढूंढो | {category} shodha | {category} शोधून द्या

my {gender} is 5 years old, looking for a {category} | {category} for my 8 year old
beta {n} saal ka hai {category} chahiye | मेरी बेटी {n} साल की है, {category} चाहिए
mulga 7 varshacha ahe {category} dakhva | मुलगी सहा वर्षांची आहे, {category} हवा

sasta sa {category} | budget wala {category} | koi accha sa {category} hai | अच्छा सा {category} दिखाओ
चांगला {category} दाखवा | changlasa {category} | affordable {category} | good quality {category}
decent {category} for daily use

which {category} are available in {colour} | kaun kaun se {category} hai {colour} me
{colour} में कौन-कौन से {category} हैं | {colour} madhe konte {category} ahet | {colour} मध्ये कोणते {category} आहेत

only {colour} please | just show {brand} | only {brand} wale | sirf {colour} wale | सिर्फ {brand} के दिखाओ
fakta {colour} | फक्त {colour} दाखवा | bas {size} size wale dikhao

in {colour} | {colour} wala | {colour} wali dikhao | {colour} वाला | {colour} madhe | {colour} रंगात | with {colour}
{colour} colour

not this type, another style | different design please | dusra design dikhao | दूसरा डिज़ाइन दिखाओ
vegli design dakhva | वेगळी डिझाइन दाखवा | kuch alag dikhao | कुछ अलग दिखाओ | show a different brand

not {brand} | {brand} nahi chahiye | {brand} ke alawa | {brand} chhod ke koi aur brand | {brand} नहीं | {brand} nako
any brand other than {brand}

full sleeves {category} | half sleeve {category} | v neck {category} | collar wala {category} | long {category}
short {category} chahiye | फुल बाजू {category} | पूरी बाँह का {category} | high waist {category}
sleeveless {category} dikhao

{category} with pockets | waterproof {category} | stretchable {category} | soft {category} for baby
light weight {category} | garam {category} | हल्का {category} | मऊ {category} | {category} jo garmi me theek ho

i'm looking for a matching {category} and {category} set | {category} ke saath {category} ka set
{category} और {category} का सेट | {category} ani {category} cha set

sorry i want {category} not {category} | nahi nahi {category} dikhao | arre {category} nahi {category}
नहीं {category} नहीं {category} | nahi {category} nako {category} dakhva | {category} नको, {category} दाखवा
no, {gender} ones

show discounted {category} | {category} on sale | sale wale {category} dikhao | सेल वाले {category}
sale madhle {category} | new {category} this week | is hafte ke naye {category}

repeat the last search | show them again | wahi phir se dikhao | वही फिर से दिखाओ | parat tech dakhva
परत तेच दाखवा | where are those {category} you showed

size {size} | {size} only | {size} wale dikhao | {size} वाले दिखाओ | {size} che dakhva | under {amount}
{amount} ke andar | {amount} paryant | max {amount} | upto {amount} | {amount} tak | {amount} तक

more expensive than this | little higher budget | budget badha do {amount} tak | बजट बढ़ाओ | budget {amount} kara
बजेट {amount} करा | around {amount} | {amount} ke aaspaas | करीब {amount}

{occasion} collection | {occasion} special | {occasion} ke kapde dikhao | {occasion} के कपड़े | {occasion} che kapde
{occasion} साठी कपडे दाखवा | clothes for {occasion} | {occasion} outfits for {gender} in store

kapde dikhao | clothes | कपड़े दिखाओ | कपडे दाखवा | kapde lene hai | show me your collection | collection dikhao
mujhe shopping karni hai | खरीदारी करनी है | kharedi karaychi ahe | मला खरेदी करायची आहे

{size} {category} in {colour} around {amount} | {brand} {category} within {amount} for {gender}
{colour} {material} {category} for {occasion} | {material} {category} {gender} | {pattern} {category} under {amount}
{colour} {pattern} {category}

i am looking for {material} {category} | do you keep {material} {category} | {material} ki {category} dikhao
{material} की {category} | {material} chi {category} | {material} ची {category} हवी आहे | any {pattern} {category}
{pattern} wali {category}

{category} please | {category} plz dikhao | {category} kuthe ahet | {category} lena hai | {category} लेनी है
{category} ghyaycha ahe | {category} घ्यायची आहे | {category} kharidna hai | {category} विकत घ्यायची
i wanna buy {category} | need {category} urgently

show me something in {material} | {material} me kuch dikhao | {material} में कुछ दिखाओ
{material} madhe kahi dakhva | {material} मध्ये काही दाखवा | something in {colour} | {colour} me kuch hai
{colour} रंगात काही आहे का | kuch {colour} sa

ladies section | gents collection | kids wear dikhao | men's section me kya hai | महिलाओं का सेक्शन | मुलांचे कपडे
purushanche kapde | women's wear | home section | baby clothes | bachchon ke kapde dikhao

without {pattern} {category} | {category} with no {pattern} | bina {pattern} wali {category}
बिना {pattern} की {category} | {pattern} nasleli {category} | {pattern} नसलेली {category}

next page please | page 2 | go to page 3 | second page | aage wale dikhao | आगे के दिखाओ | pudhchi yadi
पुढची यादी दाखवा | previous page | pichla page

reset everything and start again | nayi search karo | नई खोज करो | navin shodh | नवीन शोध सुरू करा
forget that, show {category} | wo chhodo {category} dikhao | वो छोड़ो {category} दिखाओ | te soda {category} dakhva

मुझे {category} दिखाइए | ज़रा {category} दिखाना | {category} दिखा दीजिए | {category} देखना है
{category} देखने हैं | {category} देखनी है | {category} दिखलाइए | थोड़े {category} दिखाओ | {category} दाखवाल का
{category} बघायचे आहेत | {category} बघायची होती | {category} पाहायचे आहे | जरा {category} दाखव

मुझे एक {category} लेना है | {category} खरीदना है मुझे | {category} की तलाश है | {category} ढूँढ रहा हूँ
{category} ढूँढ रही थी | मुझे {category} की ज़रूरत है | {category} लेने हैं | मला एक {category} घ्यायचा आहे
{category} शोधतोय | {category} शोधत होते | मला {category} ची गरज आहे | {category} विकत घ्यायचे आहेत

आपके यहाँ {category} हैं क्या | {category} रखते हैं आप | {category} मिल जाएगा क्या | {category} बेचते हैं क्या
{category} है? | तुमच्याकडे {category} मिळतात का | {category} ठेवता का | {category} असतील का | {category} आहेत?

अच्छे {category} दिखाओ {amount} में | {amount} वाले {category} दिखाइए | {amount} से नीचे के {category}
{amount} के बजट में {category} | सस्ते में {category} चाहिए | {amount} मध्ये {category} दाखवा
{amount} च्या खाली {category} | {amount} च्या बजेटमध्ये {category} | स्वस्तात {category} हवे आहेत

{colour} रंग के {category} दिखाइए | {colour} रंग में {category} चाहिए | {category} {colour} रंग का
{colour} कलर की {category} | {colour} रंगाचे {category} दाखवा | {colour} रंगात {category} हवी
{category} {colour} रंगाची | {colour} कलरचा {category}

चश्मे दिखाओ | धूप का चश्मा चाहिए | घड़ियाँ दिखाइए | पर्स देखना है | टोपियाँ दिखाओ | मोज़े चाहिए | चप्पलें दिखाइए
बेल्ट देखने हैं | चष्मे दाखवा | गॉगल बघायचे आहेत | घड्याळं दाखवा | पर्स बघायची आहे | मोजे हवे आहेत | चपला दाखवा
chashme dikhaiye | chashma chahiye | goggles dikhao

इससे कम दाम में दिखाओ | थोड़ा सस्ता दिखाइए | और सस्ते वाले | इतना महंगा नहीं चाहिए | थोडे स्वस्त दाखवा
अजून स्वस्तात आहे का | एवढं महाग नको | कमी किमतीचे दाखवा

और कोई रंग है क्या | कोई और रंग दिखाओ | दूसरे रंग में दिखाइए | अलग रंग में है क्या | और रंगों में दिखाइए
other colours please | different colour please | aur colour dikhao | koi dusra rang hai kya
दुसऱ्या रंगात दाखवा | अजून कोणता रंग आहे का | वेगळ्या रंगात आहे का | वेगळा रंग दाखवा

औरतों के लिए {category} | मर्दों के {category} | लड़कों के लिए {category} दिखाइए | लड़कियों की {category}
बुजुर्गों के लिए {category} | बायकांसाठी {category} | पुरुषांसाठी {category} दाखवा | मुलींचे {category} दाखवा
मुलांच्या {category}

नहीं, {colour} दिखाइए | {colour} नहीं, {colour} दिखाओ | {colour} नहीं, {colour} वाला
{colour} नको, {colour} दाखवा | {colour} नको {colour} हवा | not {colour}, {colour} | {colour} nahi, {colour}
{colour} nahi {colour} dikhao | {colour} nako {colour} dakhva
"""

INTENT = Intent(
    name=IntentName.BROWSE,
    description="Searches or narrows the catalogue, asks for more, cheaper, another colour or order of the list.",
    examples=EXAMPLES,
    tools=("search_products",),
)
